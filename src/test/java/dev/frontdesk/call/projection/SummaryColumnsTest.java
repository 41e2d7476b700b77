package dev.frontdesk.call.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.MissedReason;
import dev.frontdesk.call.State;
import dev.frontdesk.call.Summary;
import dev.frontdesk.call.projection.SummaryColumns.SummaryColumn;
import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Line;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The row of a call holds each fact of its summary, under the name that the mapping gives to it. */
class SummaryColumnsTest {

    private final Summary missed = summary(Map.of(
            "from",
            "447700900123",
            "line",
            new Line(2, "Sales", "sip:sales@phone.plivo.com", null),
            "state",
            State.ENDED,
            "missedReason",
            MissedReason.ABANDONED,
            "startedAt",
            Instant.parse("2026-11-29T09:00:00Z"),
            "ringSeconds",
            5,
            "confirmed",
            true));

    @Test
    void theValuesAreThoseOfTheSummary() {
        assertThat(row(missed))
                .containsEntry("from_address", "447700900123")
                .containsEntry("company_number_id", 2L)
                .containsEntry("company_number_phone_number", null)
                .containsEntry("state", "ENDED")
                .containsEntry("missed_reason", "ABANDONED")
                .containsEntry("started_at", "2026-11-29T09:00:00Z")
                .containsEntry("ring_seconds", 5)
                .containsEntry("confirmed", true);
    }

    @Test
    void partsOfAnAbsentFactAreNull() {
        assertThat(row(missed))
                .containsEntry("user_id", null)
                .containsEntry("voicemail_url", null)
                .containsEntry("hangup_code", null);
    }

    @Test
    void eachPartOfAnEmbeddedFactHasAColumn() {
        List<String> names =
                SummaryColumns.all().stream().map(SummaryColumn::name).toList();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(names.stream().filter(name -> name.startsWith("company_number_")))
                .hasSize(Line.class.getRecordComponents().length);
        assertThat(names.stream().filter(name -> name.startsWith("user_")))
                .hasSize(App.class.getRecordComponents().length);
    }

    /** All facts that are not named are null, so that this test needs no change when a fact is added. */
    private static Summary summary(Map<String, Object> facts) {
        try {
            return (Summary) Summary.class.getDeclaredConstructors()[0].newInstance(
                    Stream.of(Summary.class.getRecordComponents())
                            .map(fact -> facts.get(fact.getName()))
                            .toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> row(Summary summary) {
        Map<String, Object> row = new HashMap<>();
        SummaryColumns.all()
                .forEach(column -> row.put(column.name(), column.value().apply(summary)));
        return row;
    }
}
