package dev.frontdesk.call;

import static dev.frontdesk.call.Fact.DialStatus.CANCELLED;
import static dev.frontdesk.call.Fact.DialStatus.UNANSWERED;
import static dev.frontdesk.call.Fact.Ending.BY_CALLER;
import static dev.frontdesk.call.Fact.Ending.OTHER;
import static dev.frontdesk.call.Fact.Ending.VOICEMAIL_FAILED;
import static dev.frontdesk.call.Facts.JANE;
import static dev.frontdesk.call.Facts.PETER;
import static dev.frontdesk.call.Facts.calledAnUnknownLine;
import static dev.frontdesk.call.Facts.dialEnded;
import static dev.frontdesk.call.Facts.hungUp;
import static dev.frontdesk.call.Facts.hungUpAfter;
import static dev.frontdesk.call.Facts.rang;
import static dev.frontdesk.call.Facts.recorded;
import static dev.frontdesk.call.Facts.stoppedRinging;
import static dev.frontdesk.call.Facts.summary;
import static dev.frontdesk.call.Facts.talkEnded;
import static dev.frontdesk.call.LegOutcome.BUSY;
import static dev.frontdesk.call.LegOutcome.UNREACHABLE;
import static dev.frontdesk.call.MissedReason.ABANDONED;
import static dev.frontdesk.call.MissedReason.ABANDONED_AT_VOICEMAIL;
import static dev.frontdesk.call.MissedReason.NOBODY_ANSWERED;
import static dev.frontdesk.call.MissedReason.NOBODY_AVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MissedReasonTest {

    static Stream<Arguments> calls() {
        return Stream.of(
                call(ABANDONED, "the caller left while it rang", rang(JANE), hungUp(BY_CALLER)),
                call(
                        ABANDONED,
                        "Plivo says so at the end of the ringing alone",
                        rang(JANE),
                        dialEnded(CANCELLED),
                        hungUp(OTHER)),
                call(
                        ABANDONED,
                        "the caller left, no second was counted",
                        rang(JANE),
                        dialEnded(CANCELLED),
                        hungUpAfter(0)),
                call(
                        ABANDONED,
                        "the caller left while nobody could be reached",
                        rang(JANE),
                        stoppedRinging(JANE, UNREACHABLE),
                        hungUp(BY_CALLER)),
                call(
                        ABANDONED_AT_VOICEMAIL,
                        "a greeting, and no message",
                        rang(JANE),
                        dialEnded(UNANSWERED),
                        hungUp(BY_CALLER)),
                call(
                        ABANDONED_AT_VOICEMAIL,
                        "a greeting at once, since there is nobody to ring",
                        rang(),
                        hungUp(BY_CALLER)),
                call(
                        ABANDONED_AT_VOICEMAIL,
                        "thought gone, yet there to hear the greeting",
                        rang(JANE),
                        dialEnded(CANCELLED),
                        hungUpAfter(1)),
                call(
                        ABANDONED_AT_VOICEMAIL,
                        "thought gone, yet there to be recorded",
                        rang(JANE),
                        dialEnded(CANCELLED),
                        recorded(0L),
                        hungUp(BY_CALLER)),
                call(
                        ABANDONED_AT_VOICEMAIL,
                        "a recording too short to be a message",
                        rang(JANE),
                        recorded(999L),
                        hungUp(BY_CALLER)),
                call(NOBODY_AVAILABLE, "no app was rung, and voicemail failed", rang(), hungUp(VOICEMAIL_FAILED)),
                call(
                        NOBODY_AVAILABLE,
                        "no app could be reached, and voicemail failed",
                        rang(JANE, PETER),
                        stoppedRinging(JANE, UNREACHABLE),
                        stoppedRinging(PETER, UNREACHABLE),
                        dialEnded(UNANSWERED),
                        hungUp(VOICEMAIL_FAILED)),
                call(
                        NOBODY_AVAILABLE,
                        "no app could be reached, and the call ended",
                        rang(JANE),
                        stoppedRinging(JANE, UNREACHABLE),
                        hungUp(OTHER)),
                call(
                        NOBODY_ANSWERED,
                        "an app was busy, and voicemail failed",
                        rang(JANE, PETER),
                        stoppedRinging(JANE, UNREACHABLE),
                        stoppedRinging(PETER, BUSY),
                        hungUp(VOICEMAIL_FAILED)),
                call(
                        NOBODY_ANSWERED,
                        "an app rang that never reported, and voicemail failed",
                        rang(JANE, PETER),
                        stoppedRinging(JANE, UNREACHABLE),
                        hungUp(VOICEMAIL_FAILED)),
                call(
                        NOBODY_ANSWERED,
                        "only a phone that we do not know reported, and voicemail failed",
                        stoppedRinging(null, BUSY),
                        hungUp(VOICEMAIL_FAILED)),
                call(null, "an app rang, and something else ended the call", rang(JANE), hungUp(OTHER)),
                call(null, "it was answered", rang(JANE), talkEnded(), hungUp(BY_CALLER)),
                call(null, "there is a message", rang(JANE), recorded(9000L), hungUp(BY_CALLER)),
                call(null, "the line is not ours", calledAnUnknownLine(), hungUp(BY_CALLER)),
                call(null, "all that we ever heard of it is its end", hungUp(BY_CALLER)),
                call(null, "it is not over", rang(JANE), dialEnded(UNANSWERED)));
    }

    @ParameterizedTest(name = "{0} where {1}")
    @MethodSource("calls")
    void aMissedCallSaysWhy(MissedReason reason, Fact[] facts) {
        assertThat(summary(facts).missedReason()).isEqualTo(reason);
    }

    private static Arguments call(MissedReason reason, String name, Fact... facts) {
        return arguments(reason, named(name, facts));
    }
}
