package dev.frontdesk.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.Scenario;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What callers and colleagues hear and see of a line that says so itself. */
class HeardOnALineIT {

    private static final String MONDAYS = "{\"days\": [\"mon\"], \"from\": \"09:00\", \"to\": \"17:00\"}";
    private static final Instant SUNDAY = Instant.parse("2026-12-06T12:00:00Z");

    private final OwnLine own = new OwnLine();

    @AfterEach
    void removeWhatWasAdded() {
        own.close();
    }

    @Test
    void phonesShowTheNameOfTheLineUnlessThatIsSwitchedOff() {
        String line = own.addLine("");
        assertThat(OwnLine.answer(OwnLine.call(line))).contains("callerName=\"" + own.name() + "\"");

        own.changeLine(", \"showLineName\": false");
        assertThat(OwnLine.answer(OwnLine.call(line))).contains("<Dial").doesNotContain("callerName");
    }

    @Test
    void aClosedLineSaysItsOwnWordsAndEndsTheCallWhereNoMessageIsWanted() {
        String line = own.addLine((", \"hours\": %d, \"voicemailWhenClosed\": false,"
                        + " \"closed\": {\"text\": \"Wir haben zu.\", \"language\": \"de-DE\", \"voice\": \"Polly.Vicki\"}")
                .formatted(own.addSchedule("Europe/Berlin", MONDAYS)));

        PlayedCall call = Stage.plivo().play(Scenario.callTo(line).whileClosed().at(SUNDAY));

        assertThat(OwnLine.documents(call))
                .contains("language=\"de-DE\"", "voice=\"Polly.Vicki\"", "Wir haben zu.", "<Hangup/>")
                .doesNotContain("<Record", "<Dial");
        assertThat(Stage.expectedOf(call).getString("missedReason")).isEqualTo("closed");
        assertThat(own.route("?at=" + SUNDAY).getString("then")).isEqualTo("announcement");
    }

    @Test
    void aColleagueHearsForWhichLineTheCallIsAndTheCallerHearsTheMusic() {
        String line =
                own.addLine(", \"stages\": [{\"confirm\": true}], \"ringBack\": \"https://example.com/music.mp3\"");
        Map<String, String> call = OwnLine.call(line);
        String stage = "/plivo/calls/" + call.get("CallUUID") + "/stages/1/";

        assertThat(OwnLine.answer(call))
                .contains(stage + "confirm", "confirmKey=\"1\"", "confirmTimeout=\"15\"", stage + "ring-back");
        assertThat(OwnLine.post(Stage.plivo(), stage + "confirm", call))
                .contains("A call for " + own.name() + ". Press 1 to take it.");
        assertThat(OwnLine.post(Stage.plivo(), stage + "ring-back", call))
                .contains("<Play", "https://example.com/music.mp3");
    }
}
