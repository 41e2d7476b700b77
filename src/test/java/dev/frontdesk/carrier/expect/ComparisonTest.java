package dev.frontdesk.carrier.expect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.ExpectedRecord;
import dev.frontdesk.carrier.ExpectedRecord.ExpectedHangup;
import dev.frontdesk.carrier.ExpectedRecord.ExpectedLeg;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final Instant START = Instant.parse("2026-04-08T16:38:11Z");
    private static final String LUKE = "sip:luke160409112049@phone.plivo.com";
    private static final String RIGHT = """
        {"callUuid": "c1", "state": "ended", "outcome": "answered", "missedReason": null,
         "answeredBy": {"user": {"id": 3, "name": "Luke"},
           "userNumber": {"id": 6, "label": "tablet", "sipEndpoint": "sip:luke160409112049@phone.plivo.com", "phoneNumber": null}},
         "startedAt": "2026-04-08T16:38:11.12966Z", "answeredAt": "2026-04-08T16:38:12Z", "endedAt": "2026-04-08T16:38:20Z",
         "ringSeconds": 1, "talkSeconds": 8, "voicemail": null,
         "hangup": {"cause": "NORMAL_CLEARING", "code": 4000, "name": "Normal Hangup", "source": "Caller"},
         "legs": [{"sipEndpoint": "sip:luke160409112049@phone.plivo.com", "phoneNumber": null,
           "outcome": "answered", "cause": {"cause": "NORMAL_CLEARING", "code": 4000}}]}\
        """;

    private final ExpectedRecord expected = new ExpectedRecord(
            "c1",
            "answered",
            null,
            LUKE,
            List.of(new ExpectedLeg(LUKE, "answered", 4000)),
            START,
            START.plusSeconds(1),
            START.plusSeconds(9),
            1,
            8,
            null,
            new ExpectedHangup("NORMAL_CLEARING", 4000, "Normal Hangup", "Caller"));

    @Test
    void aRightEntryHasNoDifferences() {
        assertThat(differences(RIGHT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "outcome": "answered", "missed | "outcome": "missed", "missed | The log's outcome is missed and should be answered.
        "missedReason": null           | "missedReason": "abandoned"  | The log's missedReason is abandoned and should be absent.
        luke160409112049@phone         | jane160409112049@phone       | The log's answeredBy is sip:jane160409112049@phone.plivo.com
        "answeredAt": "2026-04-08T16:38:12Z" | "answeredAt": null     | The log's answeredAt is absent and should be 2026-04-08T16:38:12Z.
        "endedAt": "2026-04-08T16:38:20Z" | "endedAt": "yesterday"    | The log's endedAt is no instant: yesterday
        "talkSeconds": 8               | "talkSeconds": 9             | The log's talkSeconds is 9 and should be 8.
        "voicemail": null              | "voicemail": {"url": "u"}    | The log's voicemail.url is u and should be absent.
        "code": 4000, "name"           | "code": 4010, "name"         | The log's hangup.code is 4010 and should be 4000.
        "source": "Caller"             | "source": null               | The log's hangup.source is absent and should be Caller.
        "outcome": "answered", "cause" | "outcome": null, "cause"     | The log's outcome of the leg to sip:luke160409112049@phone.plivo.com is absent
        "state": "ended"               | "state": "ringing"           | The log's state is ringing and should be ended.
        """)
    void eachDifferenceIsASentence(String right, String wrong, String sentence) {
        assertThat(RIGHT).contains(right);

        assertThat(differences(RIGHT.replace(right, wrong))).anyMatch(difference -> difference.startsWith(sentence));
    }

    @Test
    void anEmptyEntryDiffersWithoutFailing() {
        assertThat(differences("{}")).contains("The log's legs is absent and should be an array.");
    }

    private List<String> differences(String entry) {
        try (JsonReader reader = Json.createReader(new StringReader(entry))) {
            JsonObject read = reader.readObject();
            return Comparison.differences(expected, read);
        }
    }
}
