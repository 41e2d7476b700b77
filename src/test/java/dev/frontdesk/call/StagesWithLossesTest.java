package dev.frontdesk.call;

import static dev.frontdesk.call.Facts.JANE;
import static dev.frontdesk.call.Facts.LUKE;
import static dev.frontdesk.call.Facts.PETER;
import static dev.frontdesk.call.Facts.SALES;
import static dev.frontdesk.call.Facts.hungUp;
import static dev.frontdesk.call.Facts.noonAnd;
import static dev.frontdesk.call.Facts.origin;
import static dev.frontdesk.call.Facts.rang;
import static dev.frontdesk.call.Facts.stoppedRinging;
import static dev.frontdesk.call.Facts.story;
import static dev.frontdesk.call.Facts.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.Decision.Course;
import dev.frontdesk.call.Fact.CarrierTimes;
import dev.frontdesk.call.Fact.DialEnded;
import dev.frontdesk.call.Fact.DialStatus;
import dev.frontdesk.call.Fact.Ending;
import dev.frontdesk.call.Fact.LegChanged;
import dev.frontdesk.call.Fact.LegPhase;
import dev.frontdesk.call.Fact.Origin;
import dev.frontdesk.directory.App;
import dev.frontdesk.routing.LeftOut;
import dev.frontdesk.routing.RingPlan.Then;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the log says of calls that ring in stages where something got lost on the way. */
class StagesWithLossesTest {

    private static final Fact DOCUMENT_MISSING = hungUp(Ending.VOICEMAIL_FAILED);
    private static final Fact JANE_UNREACHABLE = stoppedRinging(JANE, LegOutcome.UNREACHABLE);

    @Test
    void aStageWhoseDocumentTheCarrierNeverGotRangNobody() {
        CallStory call = story(rang(JANE), JANE_UNREACHABLE, followed(1, 2, PETER), DOCUMENT_MISSING);

        assertThat(call.legs()).extracting(Leg::app).containsExactly(JANE);
        assertThat(call.summary().missedReason()).isEqualTo(MissedReason.NOBODY_AVAILABLE);
        assertThat(call.timeline())
                .extracting(TimelineEntry::event)
                .contains("Nobody took the call. Plivo did not get the document that rings Peter (desktop) in stage 2.")
                .noneMatch(line -> line.startsWith("Luke"));
    }

    @Test
    void untilTheEndSaysSoItIsTakenToRing() {
        CallStory call = story(rang(JANE), JANE_UNREACHABLE, followed(1, 2, PETER));

        assertThat(call.legs()).extracting(Leg::app).containsExactly(JANE, PETER);
        assertThat(call.summary().state()).isEqualTo(State.RINGING);
    }

    @Test
    void aStageOfWhichAnythingIsReportedRangAllItsApps() {
        Fact peter = busyIn(2, PETER, Instant.EPOCH);

        assertThat(story(rang(JANE), followed(1, 2, PETER, LUKE), peter, DOCUMENT_MISSING)
                        .legs())
                .extracting(Leg::app)
                .containsExactly(JANE, PETER, LUKE);
    }

    @Test
    void whoElseRangInAStageWhosePlanIsLostIsUnknown() {
        Fact peter = in(3, stoppedRinging(PETER, LegOutcome.UNREACHABLE));

        assertThat(summary(rang(JANE), JANE_UNREACHABLE, peter, DOCUMENT_MISSING)
                        .missedReason())
                .isEqualTo(MissedReason.NOBODY_ANSWERED);
        assertThat(story(rang(JANE), JANE_UNREACHABLE, peter).gaps().inLegs()).isTrue();
    }

    @Test
    void whenALaterStageBeganIsNotWhenTheCallDid() {
        Fact jane = new LegChanged(
                origin(EventKind.LEG, null),
                "first",
                JANE.endpoint(),
                null,
                JANE,
                LegPhase.ANSWERED,
                null,
                null,
                null,
                Facts.UNTIMED);

        assertThat(summary(jane, busyIn(2, PETER, noonAnd(20))).startedAt()).isEqualTo(noonAnd(0));
        assertThat(summary(jane, busyIn(2, PETER, noonAnd(-20))).startedAt()).isEqualTo(noonAnd(-20));
        assertThat(summary(jane, busyIn(1, PETER, noonAnd(20))).startedAt()).isEqualTo(noonAnd(20));
    }

    @Test
    void theTimelineSaysInWhichStageAnAppWasLeftOut() {
        assertThat(leftOutLines(followed(1, 2, PETER)))
                .containsExactly("Luke (mobile) was not rung in stage 2. It is switched off.");
        assertThat(leftOutLines(followed(1, 3, PETER)))
                .containsExactly("Luke (mobile) was not rung after stage 1. It is switched off.");
        assertThat(leftOutLines(followed(1, 1)))
                .containsExactly("Luke (mobile) was not rung after stage 1. It is switched off.");
    }

    @Test
    void nobodyIsLeftOutOfAStageThatTheCallerDidNotWaitFor() {
        DialEnded next = followed(1, 2, PETER);
        Fact left =
                new DialEnded(next.origin(), DialStatus.CANCELLED, null, next.rung(), next.leftOut(), next.course());

        assertThat(leftOutLines(left)).isEmpty();
    }

    private static List<String> leftOutLines(Fact result) {
        return story(rang(JANE), result).timeline().stream()
                .map(TimelineEntry::event)
                .filter(line -> line.contains("was not rung"))
                .toList();
    }

    /** Nobody answered in the stage, and these apps were to ring in the next; Luke was not. */
    private static DialEnded followed(int stage, int next, App... apps) {
        return new DialEnded(
                in(stage, origin(EventKind.DIAL_RESULT, SALES)),
                DialStatus.UNANSWERED,
                null,
                List.of(apps),
                List.of(new LeftOut(LUKE, "It is switched off.")),
                new Course(next, false, false, false, Then.VOICEMAIL, null));
    }

    private static Fact busyIn(int stage, App app, Instant start) {
        LegChanged leg = in(stage, stoppedRinging(app, LegOutcome.BUSY));
        CarrierTimes times = new CarrierTimes(start, null, start);
        return new LegChanged(
                leg.origin(),
                leg.legId(),
                leg.endpoint(),
                null,
                app,
                LegPhase.ENDED,
                0,
                LegOutcome.BUSY,
                leg.cause(),
                times);
    }

    private static LegChanged in(int stage, LegChanged leg) {
        return StagedCallTest.with(in(stage, leg.origin()), leg.legId(), leg);
    }

    private static Origin in(int stage, Origin origin) {
        return new Origin(
                origin.kind(),
                "stage " + stage,
                origin.receivedAt(),
                null,
                null,
                null,
                null,
                origin.line(),
                stage,
                false);
    }
}
