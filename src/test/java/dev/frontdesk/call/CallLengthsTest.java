package dev.frontdesk.call;

import static dev.frontdesk.call.Fact.DialStatus.CANCELLED;
import static dev.frontdesk.call.Fact.DialStatus.COMPLETED;
import static dev.frontdesk.call.Fact.DialStatus.UNANSWERED;
import static dev.frontdesk.call.Facts.ANY_CAUSE;
import static dev.frontdesk.call.Facts.JANE;
import static dev.frontdesk.call.Facts.NOON;
import static dev.frontdesk.call.Facts.PETER;
import static dev.frontdesk.call.Facts.calledAnUnknownLine;
import static dev.frontdesk.call.Facts.dialEnded;
import static dev.frontdesk.call.Facts.heard;
import static dev.frontdesk.call.Facts.hungUp;
import static dev.frontdesk.call.Facts.hungUpAfter;
import static dev.frontdesk.call.Facts.legOf;
import static dev.frontdesk.call.Facts.noonAnd;
import static dev.frontdesk.call.Facts.origin;
import static dev.frontdesk.call.Facts.pickedUp;
import static dev.frontdesk.call.Facts.rang;
import static dev.frontdesk.call.Facts.recorded;
import static dev.frontdesk.call.Facts.summary;
import static dev.frontdesk.call.Facts.talkEnded;
import static dev.frontdesk.call.Facts.talked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.Fact.CarrierTimes;
import dev.frontdesk.call.Fact.DialEnded;
import dev.frontdesk.call.Fact.Ending;
import dev.frontdesk.call.Fact.HungUp;
import dev.frontdesk.call.Fact.LegChanged;
import dev.frontdesk.call.Fact.LegPhase;
import dev.frontdesk.directory.App;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How long it rang, and how long they talked. */
class CallLengthsTest {

    @Test
    void itRangFromTheStartToTheAnswer() {
        assertThat(ring(rang(JANE), pickedUp(JANE), ended(NOON, noonAnd(7), noonAnd(60))))
                .isEqualTo(7);
    }

    @Test
    void anAnswerAtAnUnknownTimeLeavesTheRingingUnknown() {
        assertThat(ring(rang(JANE), talkEnded(), ended(NOON, null, noonAnd(60))))
                .isNull();
    }

    @Test
    void itRangUntilTheGreetingAnsweredTheCall() {
        assertThat(ring(rang(JANE), dialEnded(UNANSWERED), ended(NOON, noonAnd(20), noonAnd(40))))
                .isEqualTo(20);
    }

    @Test
    void elseUntilTheLastAppStoppedRinging() {
        assertThat(ring(
                        rang(JANE, PETER),
                        stopped(JANE, noonAnd(18)),
                        stopped(PETER, noonAnd(4)),
                        dialEnded(UNANSWERED),
                        ended(NOON, null, noonAnd(40))))
                .isEqualTo(18);
    }

    @Test
    void elseForAsLongAsOurOwnClockSawItRing() {
        assertThat(ring(at(noonAnd(100), rang(JANE)), at(noonAnd(121), dialEnded(UNANSWERED))))
                .isEqualTo(21);
    }

    @Test
    void aGreetingOfWhichOnlyTheRecordingIsKnownLeavesTheRingingUnknown() {
        assertThat(ring(rang(JANE), recorded(9000L), ended(NOON, null, noonAnd(40))))
                .isNull();
    }

    @Test
    void itRangUntilTheCallerLeft() {
        assertThat(ring(rang(JANE), dialEnded(CANCELLED), ended(NOON, null, noonAnd(6))))
                .isEqualTo(6);
        assertThat(ring(rang(JANE), ended(NOON, null, noonAnd(6)))).isEqualTo(6);
    }

    @Test
    void aCallThatStillRingsHasNotRungForAnyTimeYet() {
        assertThat(ring(rang(JANE))).isNull();
    }

    @Test
    void whereThereWasNobodyToRingItRangForNoTime() {
        assertThat(ring(rang())).isZero();
        assertThat(ring(calledAnUnknownLine(), ended(NOON, null, noonAnd(6)))).isZero();
        assertThat(ring(ended(NOON, null, noonAnd(6)))).isZero();
        assertThat(ring(calledAnUnknownLine())).isNull();
    }

    @Test
    void clocksThatDisagreeMakeNoNegativeTime() {
        assertThat(ring(rang(JANE), pickedUp(JANE), ended(NOON, noonAnd(-7), noonAnd(60))))
                .isZero();
    }

    @Test
    void ringingOfCenturiesIsAsMuchAsARowCanHold() {
        assertThat(ring(rang(JANE), pickedUp(JANE), ended(NOON, Instant.parse("9999-01-01T00:00:00Z"), null)))
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void theyTalkedForAsLongAsTheLegOfTheColleagueSays() {
        assertThat(talk(
                        rang(JANE, PETER),
                        dialEnded(COMPLETED, JANE),
                        talked(JANE, 8),
                        talked(PETER, 60),
                        hungUpAfter(9)))
                .isEqualTo(8);
    }

    @Test
    void elseForAsLongAsTheCallWasAnswered() {
        assertThat(talk(rang(JANE), talkEnded(), hungUpAfter(9))).isEqualTo(9);
        assertThat(talk(rang(JANE), pickedUp(JANE), hungUpAfter(9))).isEqualTo(9);
    }

    @Test
    void anAnsweredCallOfWhichNobodyToldTheLengthHasNone() {
        assertThat(talk(rang(JANE), talkEnded(), hungUp())).isNull();
    }

    @Test
    void theGreetingIsNoTalk() {
        assertThat(talk(rang(JANE), dialEnded(UNANSWERED), recorded(9000L), hungUpAfter(20)))
                .isZero();
    }

    @Test
    void aTalkThatIsNotOverHasNoLength() {
        assertThat(talk(rang(JANE), pickedUp(JANE))).isNull();
    }

    @Test
    void aTalkThatIsOverHasItsLengthBeforeTheEndOfTheCallIsReported() {
        assertThat(talk(rang(JANE), talked(JANE, 8))).isEqualTo(8);
    }

    private static Integer ring(Fact... facts) {
        return summary(facts).ringSeconds();
    }

    private static Integer talk(Fact... facts) {
        return summary(facts).talkSeconds();
    }

    private static HungUp ended(Instant started, Instant answered, Instant ended) {
        return new HungUp(
                origin(EventKind.HANGUP, null),
                ANY_CAUSE,
                Ending.OTHER,
                null,
                new CarrierTimes(started, answered, ended));
    }

    private static LegChanged stopped(App app, Instant at) {
        return new LegChanged(
                origin(EventKind.LEG, null),
                legOf(app),
                app.endpoint(),
                null,
                app,
                LegPhase.ENDED,
                0,
                LegOutcome.NO_ANSWER,
                ANY_CAUSE,
                new CarrierTimes(null, null, at));
    }

    private static Fact.Arrived at(Instant heard, Fact.Arrived arrived) {
        return new Fact.Arrived(heard(arrived.origin(), heard), arrived.rung(), arrived.leftOut());
    }

    private static DialEnded at(Instant heard, DialEnded end) {
        return new DialEnded(heard(end.origin(), heard), end.status(), end.winner());
    }
}
