package dev.frontdesk.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.Scenario;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colleagues who are not rung, and callers to lines that are closed; the route says the same as the call. */
class NotRungIT {

    private static final String NIGHTS = "{\"days\": [\"fri\"], \"from\": \"22:00\", \"to\": \"06:00\"}";
    private static final String SUNDAYS = "{\"days\": [\"sun\"], \"from\": \"02:00\", \"to\": \"03:00\"}";

    private final OwnLine own = new OwnLine();

    @AfterEach
    void removeWhatWasAdded() {
        own.close();
    }

    @Test
    void whoIsAwayUntilLaterIsRungFromThenOn() {
        String line = own.addLine(", \"stages\": [{\"users\": [%d, %d]}]");
        own.changeAnna(", \"available\": false, \"unavailableUntil\": \"2030-01-02T09:00:00Z\"");

        assertThat(rings("2030-01-02T08:59:59Z")).containsExactly("Ben");
        assertThat(rings("2030-01-02T09:00:00Z")).containsExactly("Anna", "Ben");
        assertThat(Stage.plivo().play(Scenario.callTo(line)).rung()).containsExactly(own.address("ben"));
    }

    @Test
    void outsideOfTheirHoursNobodyIsRung() {
        own.addLine(", \"stages\": [{\"users\": [%d, %d]}]");
        own.changeAnna(", \"hours\": " + own.addSchedule("Europe/Berlin", NIGHTS));

        assertThat(rings("2026-12-04T20:59:59Z")).containsExactly("Ben");
        assertThat(rings("2026-12-05T04:59:59Z")).containsExactly("Anna", "Ben");
        assertThat(rings("2026-12-05T05:00:00Z")).containsExactly("Ben");
        assertThat(own.route("?at=2026-12-05T05:00:00Z").toString()).contains("It is outside of the hours of Anna");
        own.changeAnna(", \"hours\": null");
    }

    @Test
    void anAppThatIsSwitchedOffIsNotRung() {
        String line = own.addLine(", \"stages\": [{\"users\": [%d, %d]}]");
        own.changeAnna(", \"numbers\": [{\"label\": \"desk\", \"sipEndpoint\": \"%s\", \"enabled\": false}]"
                .formatted(own.address("anna")));

        assertThat(Stage.plivo().play(Scenario.callTo(line)).rung()).containsExactly(own.address("ben"));
        assertThat(own.route("").toString()).contains("The app is switched off.");
    }

    @Test
    void whereNobodyIsLeftAStageIsSkippedAndInTheEndTheCallerLeavesAMessageAtOnce() {
        String line = own.addLine(", \"stages\": [{\"users\": [%d]}, {\"users\": [%d]}]");
        own.changeAnna(", \"available\": false");
        assertThat(OwnLine.answer(OwnLine.call(line)))
                .contains(own.address("ben"), "/stages/2/dial-result")
                .doesNotContain(own.address("anna"));

        own.changeLine(", \"stages\": [{\"users\": [%d]}, {\"users\": [%1$d]}]");
        PlayedCall call = Stage.plivo().play(Scenario.callTo(line));
        assertThat(call.rung()).isEmpty();
        assertThat(Stage.expectedOf(call).getString("outcome")).isEqualTo("voicemail");
    }

    /** The last Sunday in October has the hour from two to three twice, that in March not at all. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-25T00:30:00Z, true",
        "2026-10-25T01:30:00Z, true",
        "2026-10-25T02:00:00Z, false",
        "2026-03-29T00:59:59Z, false",
        "2026-03-29T01:00:00Z, false",
    })
    void aClosedLineRingsNobodyAlsoInTheNightsWhenClocksChange(String at, boolean open) {
        own.addLine(", \"hours\": " + own.addSchedule("Europe/Paris", SUNDAYS));

        JsonObject route = own.route("?at=" + at);

        assertThat(route.getBoolean("open")).isEqualTo(open);
        assertThat(route.getString("zone")).isEqualTo("Europe/Paris");
        assertThat(rings(at).contains("Anna")).isEqualTo(open);
    }

    private List<String> rings(String at) {
        return own
                .route("?at=" + at)
                .getJsonArray("stages")
                .getJsonObject(0)
                .getJsonArray("rings")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(ring -> ring.getJsonObject("user").getString("name"))
                .toList();
    }
}
