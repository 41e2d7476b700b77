package dev.frontdesk.call;

import static dev.frontdesk.call.Fact.DialStatus.COMPLETED;
import static dev.frontdesk.call.Fact.DialStatus.UNANSWERED;
import static dev.frontdesk.call.Fact.LegPhase.ANSWERED;
import static dev.frontdesk.call.Fact.LegPhase.CONNECTED;
import static dev.frontdesk.call.Fact.LegPhase.ENDED;
import static dev.frontdesk.call.Facts.ANY_CAUSE;
import static dev.frontdesk.call.Facts.JANE;
import static dev.frontdesk.call.Facts.NOON;
import static dev.frontdesk.call.Facts.PETER;
import static dev.frontdesk.call.Facts.SALES;
import static dev.frontdesk.call.Facts.UNTIMED;
import static dev.frontdesk.call.Facts.dialEnded;
import static dev.frontdesk.call.Facts.heard;
import static dev.frontdesk.call.Facts.hungUp;
import static dev.frontdesk.call.Facts.legOf;
import static dev.frontdesk.call.Facts.noonAnd;
import static dev.frontdesk.call.Facts.origin;
import static dev.frontdesk.call.Facts.rang;
import static dev.frontdesk.call.Facts.summary;
import static dev.frontdesk.call.Facts.talkEnded;
import static dev.frontdesk.call.Facts.wasConnected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.Fact.Arrived;
import dev.frontdesk.call.Fact.CarrierTimes;
import dev.frontdesk.call.Fact.DialEnded;
import dev.frontdesk.call.Fact.Ending;
import dev.frontdesk.call.Fact.HungUp;
import dev.frontdesk.call.Fact.LegChanged;
import dev.frontdesk.call.Fact.LegPhase;
import dev.frontdesk.call.Fact.Origin;
import dev.frontdesk.directory.App;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a call began, was answered and ended: the carrier's own times first, in whole seconds. */
class CallTimesTest {

    @Test
    void aCallBeganWhenItsEndSaysSo() {
        assertThat(summary(arrived(noonAnd(2), noonAnd(1)), ended(NOON, null, null))
                        .startedAt())
                .isEqualTo(NOON);
    }

    @Test
    void elseWhenAnyEventSaysInPassing() {
        assertThat(summary(arrived(noonAnd(2), noonAnd(1)), ended(null, null, null))
                        .startedAt())
                .isEqualTo(noonAnd(1));
    }

    @Test
    void elseWhenWeFirstHeardOfIt() {
        assertThat(summary(arrived(noonAnd(2), null), at(noonAnd(1), JANE, ANSWERED))
                        .startedAt())
                .isEqualTo(noonAnd(1));
    }

    @Test
    void partsOfASecondDoNotCount() {
        Instant almostASecondLater = NOON.plusMillis(999);

        Summary call = summary(
                rang(JANE), wasConnected(JANE), ended(almostASecondLater, almostASecondLater, almostASecondLater));

        assertThat(List.of(call.startedAt(), call.answeredAt(), call.endedAt())).containsOnly(NOON);
    }

    @Test
    void aCallWasAnsweredWhenItsEndSaysSo() {
        assertThat(summary(rang(JANE), wasConnected(JANE), ended(NOON, noonAnd(3), null))
                        .answeredAt())
                .isEqualTo(noonAnd(3));
    }

    @Test
    void elseWhenTheLegOfTheColleagueSays() {
        LegChanged reported = new LegChanged(
                origin(EventKind.LEG, null),
                legOf(JANE),
                JANE.endpoint(),
                null,
                JANE,
                ENDED,
                8,
                LegOutcome.ANSWERED,
                ANY_CAUSE,
                new CarrierTimes(null, noonAnd(4), null));

        assertThat(summary(rang(JANE), at(noonAnd(6), JANE, CONNECTED), reported, ended(NOON, null, null))
                        .answeredAt())
                .isEqualTo(noonAnd(4));
    }

    @Test
    void elseWhenWeHeardThatTheyWereConnected() {
        assertThat(summary(
                                rang(JANE),
                                at(noonAnd(5), JANE, ANSWERED),
                                at(noonAnd(9), JANE, CONNECTED),
                                at(noonAnd(6), JANE, CONNECTED))
                        .answeredAt())
                .isEqualTo(noonAnd(6));
    }

    @Test
    void elseWhenWeHeardThatTheyPickedUp() {
        assertThat(summary(rang(JANE), at(noonAnd(5), JANE, ANSWERED)).answeredAt())
                .isEqualTo(noonAnd(5));
    }

    @Test
    void whoTookTheCallCountsAndNotWhoPickedUpFirst() {
        assertThat(summary(
                                rang(JANE, PETER),
                                at(noonAnd(5), JANE, ANSWERED),
                                at(noonAnd(6), PETER, ANSWERED),
                                dialEnded(COMPLETED, PETER),
                                ended(NOON, null, noonAnd(20)))
                        .answeredAt())
                .isEqualTo(noonAnd(6));
    }

    @Test
    void anAnswerOfWhichNobodyToldTheTimeHasNone() {
        assertThat(summary(rang(JANE), talkEnded(), hungUp()).answeredAt()).isNull();
    }

    @Test
    void theGreetingIsNoAnswer() {
        assertThat(summary(rang(JANE), dialEnded(UNANSWERED), ended(NOON, noonAnd(20), noonAnd(30)))
                        .answeredAt())
                .isNull();
    }

    @Test
    void aCallEndedWhenItsEndSaysSoElseWhenWeHeardOfIt() {
        HungUp undated =
                new HungUp(heard(origin(EventKind.HANGUP, null), noonAnd(40)), ANY_CAUSE, Ending.OTHER, null, UNTIMED);

        assertThat(summary(rang(JANE), ended(NOON, null, noonAnd(30))).endedAt())
                .isEqualTo(noonAnd(30));
        assertThat(summary(rang(JANE), undated).endedAt()).isEqualTo(noonAnd(40));
    }

    @Test
    void aCallThatIsNotOverHasNoEnd() {
        assertThat(summary(rang(JANE), wasConnected(JANE)).endedAt()).isNull();
    }

    @Test
    void withoutAHangupACallEndsWithTheLegOfTheWinner() {
        CarrierTimes times = new CarrierTimes(NOON, noonAnd(4), noonAnd(12));

        assertThat(summary(rang(JANE), over(8, times), dialEnded(COMPLETED, JANE))
                        .endedAt())
                .isEqualTo(noonAnd(12));
        assertThat(summary(rang(JANE), over(8, times)).endedAt()).isEqualTo(noonAnd(12));
    }

    @Test
    void elseAsLongAfterTheAnswerAsTheTalkLasted() {
        assertThat(summary(rang(JANE), over(8, new CarrierTimes(NOON, noonAnd(4), null)), dialEnded(COMPLETED, JANE))
                        .endedAt())
                .isEqualTo(noonAnd(12));
    }

    @Test
    void elseWhenTheResultOfTheRingingCameButNotBeforeTheTalkCanHaveEnded() {
        assertThat(summary(rang(JANE), resultReceived(noonAnd(40))).endedAt()).isEqualTo(noonAnd(40));
        assertThat(summary(arrived(NOON, NOON), over(60, UNTIMED), resultReceived(noonAnd(40)))
                        .endedAt())
                .isEqualTo(noonAnd(60));
    }

    @Test
    void aLateHangupCorrectsTheEndOfACallWhoseConversationWasOver() {
        assertThat(summary(rang(JANE), resultReceived(noonAnd(40)), ended(NOON, noonAnd(4), noonAnd(13)))
                        .endedAt())
                .isEqualTo(noonAnd(13));
    }

    private static DialEnded resultReceived(Instant at) {
        return new DialEnded(heard(origin(EventKind.DIAL_RESULT, null), at), COMPLETED, legOf(JANE));
    }

    private static LegChanged over(Integer seconds, CarrierTimes times) {
        return new LegChanged(
                origin(EventKind.LEG, null),
                legOf(JANE),
                JANE.endpoint(),
                null,
                JANE,
                ENDED,
                seconds,
                LegOutcome.ANSWERED,
                ANY_CAUSE,
                times);
    }

    private static Arrived arrived(Instant heard, Instant reported) {
        Origin origin = new Origin(EventKind.ANSWER, "any", heard, null, null, null, reported, SALES);
        return new Arrived(origin, List.of(JANE), List.of());
    }

    private static LegChanged at(Instant heard, App app, LegPhase phase) {
        return new LegChanged(
                heard(origin(EventKind.LEG, null), heard),
                legOf(app),
                app.endpoint(),
                null,
                app,
                phase,
                null,
                null,
                null,
                UNTIMED);
    }

    private static HungUp ended(Instant started, Instant answered, Instant ended) {
        return new HungUp(
                origin(EventKind.HANGUP, null),
                ANY_CAUSE,
                Ending.OTHER,
                null,
                new CarrierTimes(started, answered, ended));
    }
}
