package dev.frontdesk.call;

import static dev.frontdesk.call.Stage.LUKE_AT_HOME;
import static dev.frontdesk.call.Stage.SALES;
import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.Behaviour.busy;
import static dev.frontdesk.carrier.Behaviour.unreachable;
import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.PlayedCall;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

class AnsweredCallIT {

    @Test
    void everyAppOfEveryColleagueRings() {
        PlayedCall call = Stage.plivo().play(callTo(SALES));

        assertThat(call.rung()).containsExactlyInAnyOrderElementsOf(Stage.apps());
    }

    @Test
    void theColleagueWhoPicksUpFirstHasTheCall() {
        JsonObject call = Stage.play(
                callTo(SALES).when(LUKE_AT_HOME, answersAfter(4).talking(8)).when("jane", answersAfter(9)));

        assertThat(call.getJsonObject("answeredBy").getJsonObject("user").getString("name"))
                .isEqualTo("Luke");
        assertThat(call.getJsonObject("companyNumber").getString("name")).isEqualTo("Sales");
    }

    @Test
    void aColleagueMayHangUpFirstAndTheCallerIsNotAskedForAMessage() {
        PlayedCall call =
                Stage.plivo().play(callTo(SALES).when("peter", answersAfter(2).untilCalleeHangsUp()));

        Stage.expectedOf(call);
        assertThat(call.transcript().toString()).doesNotContain("<Record");
    }

    @Test
    void oneAnswersWhileOthersAreBusyOrAway() {
        Stage.play(
                callTo(SALES).everyoneElse(unreachable()).when("peter", busy()).when(LUKE_AT_HOME, answersAfter(3)));
    }

    @Test
    void plivoMayAskByGet() {
        Stage.expectedOf(
                Stage.plivo(Stage.account().askingByGet()).play(callTo(SALES).when("jane", answersAfter(1))));
    }

    @Test
    void theTimelineTellsTheCallInWords() {
        JsonObject call =
                Stage.play(callTo(SALES).when(LUKE_AT_HOME, answersAfter(4).talking(8)));

        assertThat(Stage.words(call))
                .containsSubsequence(
                        "A call came in from sip:caller160408140203@phone.plivo.com to Sales.",
                        "Luke (home) picked up.",
                        "Luke (home) and the caller talked for 8 s.",
                        "The conversation was over.",
                        "The call ended (Normal Hangup, 4000), by Caller.");
    }
}
