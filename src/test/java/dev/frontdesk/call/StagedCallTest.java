package dev.frontdesk.call;

import static dev.frontdesk.call.Facts.JANE;
import static dev.frontdesk.call.Facts.LUKE;
import static dev.frontdesk.call.Facts.PETER;
import static dev.frontdesk.call.Facts.SALES;
import static dev.frontdesk.call.Facts.hungUp;
import static dev.frontdesk.call.Facts.hungUpAfter;
import static dev.frontdesk.call.Facts.leg;
import static dev.frontdesk.call.Facts.origin;
import static dev.frontdesk.call.Facts.rang;
import static dev.frontdesk.call.Facts.recorded;
import static dev.frontdesk.call.Facts.stoppedRinging;
import static dev.frontdesk.call.Facts.story;
import static dev.frontdesk.call.Facts.summary;
import static dev.frontdesk.call.Facts.talked;
import static dev.frontdesk.call.Facts.wasConnected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.frontdesk.call.Decision.Course;
import dev.frontdesk.call.Fact.Arrived;
import dev.frontdesk.call.Fact.DialEnded;
import dev.frontdesk.call.Fact.DialStatus;
import dev.frontdesk.call.Fact.Ending;
import dev.frontdesk.call.Fact.LegChanged;
import dev.frontdesk.call.Fact.LegPhase;
import dev.frontdesk.call.Fact.Origin;
import dev.frontdesk.directory.App;
import dev.frontdesk.routing.RingPlan.Then;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the log says of calls that ring in stages, of keys, of closed lines and of blocked callers. */
class StagedCallTest {

    private static final Fact JANE_RANG = rang(JANE);
    private static final Fact JANE_DID_NOT_ANSWER = stoppedRinging(JANE, LegOutcome.NO_ANSWER);

    @Test
    void whileTheSecondStageRingsTheCallRings() {
        assertThat(summary(JANE_RANG, JANE_DID_NOT_ANSWER, thenRang(PETER)).state())
                .isEqualTo(State.RINGING);
        assertThat(summary(JANE_RANG, thenRang(PETER), unanswered(2)).state()).isEqualTo(State.VOICEMAIL);
    }

    @Test
    void whoAnswersInTheSecondStageHasTheCall() {
        Summary call = summary(
                JANE_RANG, JANE_DID_NOT_ANSWER, thenRang(PETER), in(2, talked(PETER, 9)), talkWith(PETER, 2), hungUp());

        assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(call.answeredBy()).isEqualTo(PETER);
        assertThat(call.talkSeconds()).isEqualTo(9);
    }

    @Test
    void theResultOfAnEarlierStageDeniesNothingOfALaterOne() {
        Summary call = summary(JANE_RANG, thenRang(PETER), in(2, wasConnected(PETER)), hungUpAfter(9));

        assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(call.answeredBy()).isEqualTo(PETER);
        assertThat(summary(JANE_RANG, thenRang(PETER), in(2, wasConnected(PETER)))
                        .state())
                .isEqualTo(State.IN_PROGRESS);
    }

    @Test
    void aResultOfWhichALaterStageTellsIsNotTheLastEvenIfItsDecisionIsLost() {
        assertThat(summary(JANE_RANG, unanswered(1), in(2, wasConnected(PETER)), hungUpAfter(9))
                        .outcome())
                .isEqualTo(Outcome.ANSWERED);
        assertThat(summary(in(2, stoppedRinging(PETER, LegOutcome.BUSY)), unanswered(1))
                        .state())
                .isEqualTo(State.RINGING);
    }

    @Test
    void anAppThatRangInTwoStagesHasTwoLegs() {
        Fact first = leg(JANE, LegPhase.ENDED, 0, LegOutcome.NO_ANSWER);
        Fact second = in(2, withoutId(JANE, LegOutcome.BUSY));

        assertThat(story(JANE_RANG, first, thenRang(JANE, PETER), second).legs())
                .extracting(Leg::stage, Leg::app, Leg::outcome)
                .containsExactly(
                        tuple(1, JANE, LegOutcome.NO_ANSWER), tuple(2, JANE, LegOutcome.BUSY), tuple(2, PETER, null));
    }

    @Test
    void aCallerWhoLeavesInAStageAbandonsTheCall() {
        Fact left = new DialEnded(
                origin(EventKind.DIAL_RESULT, SALES), DialStatus.CANCELLED, null, List.of(PETER), List.of(), course(2));
        Summary call = summary(JANE_RANG, left, hungUp());

        assertThat(call.outcome()).isEqualTo(Outcome.MISSED);
        assertThat(call.missedReason()).isEqualTo(MissedReason.ABANDONED);
        assertThat(story(JANE_RANG, left, hungUp()).legs()).extracting(Leg::app).containsExactly(JANE);
        assertThat(summary(JANE_RANG, thenRang(PETER), hungUp()).missedReason()).isEqualTo(MissedReason.ABANDONED);
    }

    @Test
    void nobodyWasAvailableWhereNobodyWasInAnyStage() {
        Fact gone = hungUp(Ending.VOICEMAIL_FAILED);
        Fact jane = stoppedRinging(JANE, LegOutcome.UNREACHABLE);
        Fact peter = in(2, stoppedRinging(PETER, LegOutcome.UNREACHABLE));

        assertThat(summary(JANE_RANG, jane, thenRang(PETER), peter, unanswered(2), gone)
                        .missedReason())
                .isEqualTo(MissedReason.NOBODY_AVAILABLE);
        assertThat(summary(JANE_RANG, JANE_DID_NOT_ANSWER, thenRang(PETER), peter, unanswered(2), gone)
                        .missedReason())
                .isEqualTo(MissedReason.NOBODY_ANSWERED);
    }

    @Test
    void aMailboxThatPressesNoKeyHasNotAnswered() {
        Fact asked = arrived(new Course(1, true, false, false, Then.VOICEMAIL, null), LUKE);
        Fact pickedUp = leg(LUKE, LegPhase.ANSWERED, null, null);
        Fact ended = leg(LUKE, LegPhase.ENDED, 15, LegOutcome.ANSWERED);
        Summary call = summary(asked, pickedUp, ended, unanswered(1), recorded(3000L), hungUp());

        assertThat(call.outcome()).isEqualTo(Outcome.VOICEMAIL);
        assertThat(call.answeredBy()).isNull();
        assertThat(story(asked, pickedUp, ended, unanswered(1)).legs())
                .extracting(Leg::outcome)
                .containsExactly(LegOutcome.NOT_ACCEPTED);
        assertThat(summary(asked, pickedUp, hungUp()).outcome()).isEqualTo(Outcome.MISSED);
    }

    @Test
    void theLegsOwnEventSaysThatAKeyWasAskedForWhereTheBeginningIsLost() {
        LegChanged asked = confirmed(leg(LUKE, LegPhase.ENDED, 15, LegOutcome.ANSWERED));

        assertThat(summary(asked, hungUp()).outcome()).isEqualTo(Outcome.MISSED);
        assertThat(summary(leg(LUKE, LegPhase.ENDED, 15, LegOutcome.NOT_ACCEPTED), hungUp())
                        .outcome())
                .isEqualTo(Outcome.MISSED);
    }

    @Test
    void whoPressesTheKeyHasAnswered() {
        Fact asked = arrived(new Course(1, true, false, false, Then.VOICEMAIL, null), LUKE, JANE);
        Summary call = summary(
                asked, leg(LUKE, LegPhase.ANSWERED, null, null), wasConnected(LUKE), talked(LUKE, 9), hungUpAfter(9));

        assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(call.answeredBy()).isEqualTo(LUKE);
        assertThat(summary(asked, talkWith(LUKE, 1)).outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void aClosedLineMissesItsCallsAsClosed() {
        Fact closed = arrived(new Course(1, false, true, false, Then.VOICEMAIL, null));

        assertThat(summary(closed).state()).isEqualTo(State.VOICEMAIL);
        assertThat(summary(closed, hungUpAfter(4)).missedReason()).isEqualTo(MissedReason.CLOSED);
        assertThat(summary(closed, recorded(3000L), hungUp()).outcome()).isEqualTo(Outcome.VOICEMAIL);
        assertThat(summary(arrived(new Course(1, false, true, false, Then.ANNOUNCEMENT, null)), hungUp())
                        .missedReason())
                .isEqualTo(MissedReason.CLOSED);
    }

    @Test
    void aBlockedCallerIsBlockedUnlessThereIsAMessage() {
        Fact rejected = arrived(new Course(1, false, false, false, Then.HANGUP, "+49*"));
        Fact mute = arrived(new Course(1, false, false, false, Then.VOICEMAIL, "+49*"));

        assertThat(summary(rejected, hungUp()).outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(summary(rejected).state()).isEqualTo(State.RINGING);
        assertThat(summary(mute, hungUpAfter(3)).outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(summary(mute, recorded(3000L), hungUp()).outcome()).isEqualTo(Outcome.VOICEMAIL);
    }

    @Test
    void whereNoMessageCanBeLeftNobodyAnswered() {
        Fact rang = arrived(new Course(1, false, false, false, Then.ANNOUNCEMENT, null), JANE);
        Fact result = new DialEnded(
                origin(EventKind.DIAL_RESULT, SALES),
                DialStatus.UNANSWERED,
                null,
                List.of(),
                List.of(),
                new Course(1, false, false, false, Then.ANNOUNCEMENT, null));

        assertThat(summary(rang, JANE_DID_NOT_ANSWER, result, hungUpAfter(5)).missedReason())
                .isEqualTo(MissedReason.NOBODY_ANSWERED);
        assertThat(summary(rang, hungUp()).missedReason()).isEqualTo(MissedReason.ABANDONED);
    }

    @Test
    void aWelcomeIsNoAnswer() {
        Fact welcomed = arrived(new Course(1, false, false, true, Then.VOICEMAIL, null), JANE);

        assertThat(summary(welcomed, hungUpAfter(9)).outcome()).isEqualTo(Outcome.MISSED);
        assertThat(summary(welcomed, hungUpAfter(9)).missedReason()).isNull();
        assertThat(summary(welcomed, talked(JANE, 4), hungUpAfter(9)).outcome()).isEqualTo(Outcome.ANSWERED);
    }

    private static Arrived arrived(Course course, App... apps) {
        return new Arrived(origin(EventKind.ANSWER, SALES), List.of(apps), List.of(), course);
    }

    private static Course course(int stage) {
        return new Course(stage, false, false, false, Then.VOICEMAIL, null);
    }

    /** Nobody answered in the first stage. */
    private static DialEnded thenRang(App... apps) {
        return new DialEnded(
                origin(EventKind.DIAL_RESULT, SALES), DialStatus.UNANSWERED, null, List.of(apps), List.of(), course(2));
    }

    private static DialEnded unanswered(int stage) {
        return new DialEnded(of(stage, origin(EventKind.DIAL_RESULT, SALES), false), DialStatus.UNANSWERED, null);
    }

    private static DialEnded talkWith(App app, int stage) {
        return new DialEnded(
                of(stage, origin(EventKind.DIAL_RESULT, SALES), false), DialStatus.COMPLETED, Facts.legOf(app));
    }

    private static LegChanged in(int stage, LegChanged leg) {
        return with(of(stage, leg.origin(), false), leg.legId(), leg);
    }

    private static LegChanged confirmed(LegChanged leg) {
        return with(of(1, leg.origin(), true), leg.legId(), leg);
    }

    private static LegChanged withoutId(App app, LegOutcome ending) {
        return with(origin(EventKind.LEG, null), null, stoppedRinging(app, ending));
    }

    static LegChanged with(Origin origin, String legId, LegChanged leg) {
        return new LegChanged(
                origin,
                legId,
                leg.endpoint(),
                leg.position(),
                leg.app(),
                leg.phase(),
                leg.seconds(),
                leg.ending(),
                leg.cause(),
                leg.times());
    }

    private static Origin of(int stage, Origin origin, boolean confirm) {
        return new Origin(
                origin.kind(),
                origin.digest() + stage,
                origin.receivedAt(),
                origin.from(),
                origin.to(),
                origin.callerName(),
                origin.startedAt(),
                origin.line(),
                stage,
                confirm);
    }
}
