package dev.frontdesk.call;

import static dev.frontdesk.call.Fact.DialStatus.CANCELLED;
import static dev.frontdesk.call.Fact.DialStatus.COMPLETED;
import static dev.frontdesk.call.Fact.DialStatus.UNANSWERED;
import static dev.frontdesk.call.Facts.JANE;
import static dev.frontdesk.call.Facts.PETER;
import static dev.frontdesk.call.Facts.calledAnUnknownLine;
import static dev.frontdesk.call.Facts.dialEnded;
import static dev.frontdesk.call.Facts.hungUp;
import static dev.frontdesk.call.Facts.pickedUp;
import static dev.frontdesk.call.Facts.rang;
import static dev.frontdesk.call.Facts.recorded;
import static dev.frontdesk.call.Facts.stoppedRinging;
import static dev.frontdesk.call.Facts.summary;
import static dev.frontdesk.call.Facts.talkEnded;
import static dev.frontdesk.call.Facts.talked;
import static dev.frontdesk.call.Facts.wasConnected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a call is, as far as it has been reported. */
class CallStateTest {

    static Stream<Arguments> calls() {
        return Stream.of(
                call(State.RINGING, "apps ring", rang(JANE)),
                call(
                        State.RINGING,
                        "one app is busy, the others ring",
                        rang(JANE, PETER),
                        stoppedRinging(JANE, LegOutcome.BUSY)),
                call(State.RINGING, "the line is not ours", calledAnUnknownLine()),
                call(State.IN_PROGRESS, "a colleague picked up", rang(JANE), pickedUp(JANE)),
                call(State.IN_PROGRESS, "a colleague was connected", rang(JANE), wasConnected(JANE)),
                call(
                        State.IN_PROGRESS,
                        "another app lost the race",
                        rang(JANE),
                        stoppedRinging(JANE, LegOutcome.ANSWERED_ELSEWHERE)),
                call(
                        State.IN_PROGRESS,
                        "one of two who talked is still there",
                        rang(JANE, PETER),
                        pickedUp(PETER),
                        pickedUp(JANE),
                        talked(JANE, 2)),
                call(
                        State.RINGING,
                        "who picked up is gone again",
                        rang(JANE, PETER),
                        pickedUp(JANE),
                        stoppedRinging(JANE, LegOutcome.NO_ANSWER)),
                call(
                        State.VOICEMAIL,
                        "a talk, and a result that denies it",
                        rang(JANE),
                        wasConnected(JANE),
                        dialEnded(UNANSWERED)),
                call(State.VOICEMAIL, "a result that names nobody", rang(JANE), dialEnded(COMPLETED)),
                call(
                        State.VOICEMAIL,
                        "a result that names nobody after a talk",
                        rang(JANE),
                        wasConnected(JANE),
                        dialEnded(COMPLETED)),
                call(State.VOICEMAIL, "a recording after a talk", rang(JANE), wasConnected(JANE), recorded(9000L)),
                call(State.ENDED, "the talk is over, and nobody reported the end", rang(JANE), talkEnded()),
                call(
                        State.ENDED,
                        "the leg that had the call tells its length",
                        rang(JANE),
                        pickedUp(JANE),
                        talked(JANE, 33)),
                call(State.VOICEMAIL, "nobody picked up", rang(JANE), dialEnded(UNANSWERED)),
                call(State.VOICEMAIL, "the caller leaves", rang(JANE), dialEnded(CANCELLED)),
                call(State.VOICEMAIL, "there is nobody to ring", rang()),
                call(State.VOICEMAIL, "the recording is over", rang(JANE), recorded(9000L)),
                call(State.ENDED, "the end is reported before the beginning", hungUp()),
                call(State.ENDED, "the end is reported", rang(JANE), talkEnded(), hungUp()));
    }

    @ParameterizedTest(name = "{0} where {1}")
    @MethodSource("calls")
    void theStateFollowsFromWhatWasReported(State state, Fact[] facts) {
        assertThat(summary(facts).state()).isEqualTo(state);
    }

    @Test
    void whileSomebodyTalksTheColleagueIsShown() {
        assertThat(summary(rang(JANE, PETER), wasConnected(PETER)).answeredBy()).isEqualTo(PETER);
    }

    @Test
    void aCallWhoseConversationIsOverIsCompleteWithoutItsHangup() {
        Summary call = summary(rang(JANE), wasConnected(JANE), talked(JANE, 33), dialEnded(COMPLETED, JANE));

        assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(call.answeredBy()).isEqualTo(JANE);
        assertThat(call.talkSeconds()).isEqualTo(33);
        assertThat(call.endedAt()).isNotNull();
    }

    private static Arguments call(State state, String name, Fact... facts) {
        return arguments(state, named(name, facts));
    }
}
