package dev.frontdesk.call;

import static dev.frontdesk.call.Stage.SALES;
import static dev.frontdesk.carrier.Behaviour.busy;
import static dev.frontdesk.carrier.Behaviour.declines;
import static dev.frontdesk.carrier.Behaviour.rejects;
import static dev.frontdesk.carrier.Behaviour.unreachable;
import static dev.frontdesk.carrier.Scenario.callTo;
import static dev.frontdesk.carrier.Scenario.callToUnknownLine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.Voicemail;
import jakarta.json.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnansweredCallIT {

    private static final Scenario ANY_CALL = callTo(SALES);

    static Stream<Named<Scenario>> calls() {
        return Stream.of(
                Named.of("nobody answers, 12 s of voicemail", ANY_CALL.voicemail(Voicemail.ofSeconds(12))),
                Named.of(
                        "the message is ended by the hash key",
                        ANY_CALL.voicemail(Voicemail.ofSeconds(7).endedByHash())),
                Named.of("the message is as long as may be", ANY_CALL.voicemail(Voicemail.endless())),
                Named.of("the message is empty", ANY_CALL.voicemail(Voicemail.empty())),
                Named.of("all are busy", ANY_CALL.everyoneElse(busy())),
                Named.of("all reject", ANY_CALL.everyoneElse(rejects())),
                Named.of("all decline", ANY_CALL.everyoneElse(declines())),
                Named.of("nobody is registered", ANY_CALL.everyoneElse(unreachable())),
                Named.of("the caller leaves after 6 s", ANY_CALL.callerLeavesAfter(6)),
                Named.of("the caller leaves in the greeting", ANY_CALL.callerLeavesInTheGreeting()),
                Named.of("the caller leaves in the recording", ANY_CALL.callerLeavesInTheRecording(3)),
                Named.of("the line is not ours", callToUnknownLine("sip:marketing@phone.plivo.com")));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void isLoggedAsItsScriptImplies(Scenario scenario) {
        Stage.play(scenario);
    }

    @Test
    void aCallerWhoLeavesWhileItRingsIsLoggedAlsoIfPlivoDoesNotReportTheDial() {
        Stage.expectedOf(Stage.plivo(Stage.account().withoutCancelReports()).play(ANY_CALL.callerLeavesAfter(6)));
    }

    @Test
    void theEndOfACallIsUnderstoodAtTheAnswerAddressToo() {
        JsonObject call = Stage.expectedOf(
                Stage.plivo(Stage.account().withoutHangupAddress()).play(ANY_CALL));

        assertThat(call.getString("state")).isEqualTo("ended");
    }
}
