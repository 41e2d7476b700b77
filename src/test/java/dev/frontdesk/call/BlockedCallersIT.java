package dev.frontdesk.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.api.Client;
import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.Scenario;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Callers whom nobody wants; the list has numbers of a test's own. */
class BlockedCallersIT {

    private static final String LIST = "/api/blocked-callers";

    private final OwnLine own = new OwnLine();
    private final String digits = "49" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 10_000_000_000L);

    @AfterEach
    void removeWhatWasAdded() {
        own.close();
    }

    @Test
    void theLongestPatternThatFitsCounts() {
        String line = own.addLine("");
        block("+" + digits.substring(0, 8) + "*", "reject");
        block("+" + digits, "voicemail");

        assertThat(Stage.play(call(line, digits)).getString("outcome")).isEqualTo("voicemail");
        String neighbour = digits.substring(0, 8) + "0000";
        PlayedCall rejected = Stage.plivo().play(call(line, "sip:+" + neighbour + "@carrier.example"));
        assertThat(OwnLine.documents(rejected)).contains("<Hangup reason=\"rejected\"/>");
        assertThat(Stage.expectedOf(rejected).getString("outcome")).isEqualTo("blocked");
        assertThat(own.route("?from=" + neighbour).getJsonObject("blocked").getString("action"))
                .isEqualTo("reject");
    }

    @Test
    void aCallerIsKnownByTheSipAddress() {
        String line = own.addLine("");
        block("sip:spam" + digits + "@carrier.example", "busy");

        PlayedCall call = Stage.plivo().play(call(line, "sip:spam" + digits + "@CARRIER.example:5060"));

        assertThat(OwnLine.documents(call)).contains("<Hangup reason=\"busy\"/>");
        assertThat(Stage.expectedOf(call).getString("outcome")).isEqualTo("blocked");
    }

    @Test
    void aHiddenCallerIsAnonymousAndOnePatternIsThereOnce() {
        own.addLine("");
        block("anonymous", "reject");

        assertThat(own.route("?from=anonymous").getString("then")).isEqualTo("hangup");
        assertThat(own.route("?from=sip:anonymous@anonymous.invalid").getString("then"))
                .isEqualTo("hangup");
        assertThat(own.route("?from=" + digits).isNull("blocked")).isTrue();
        assertThat(new Client().post(LIST, pattern("Anonymous", "busy")).status())
                .isEqualTo(409);
    }

    private static Scenario call(String line, String caller) {
        return Scenario.callTo(line).from(caller, caller).fromBlockedCaller();
    }

    private void block(String pattern, String action) {
        own.add(LIST, pattern(pattern, action));
    }

    private static String pattern(String pattern, String action) {
        return "{\"pattern\": \"%s\", \"action\": \"%s\"}".formatted(pattern, action);
    }
}
