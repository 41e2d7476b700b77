package dev.frontdesk.call;

import static dev.frontdesk.call.Fact.DialStatus.COMPLETED;
import static dev.frontdesk.call.Facts.ANY_CAUSE;
import static dev.frontdesk.call.Facts.JANE;
import static dev.frontdesk.call.Facts.LUKE;
import static dev.frontdesk.call.Facts.PETER;
import static dev.frontdesk.call.Facts.UNTIMED;
import static dev.frontdesk.call.Facts.askedAgainAndRang;
import static dev.frontdesk.call.Facts.dialEnded;
import static dev.frontdesk.call.Facts.digest;
import static dev.frontdesk.call.Facts.hungUp;
import static dev.frontdesk.call.Facts.origin;
import static dev.frontdesk.call.Facts.pickedUp;
import static dev.frontdesk.call.Facts.rang;
import static dev.frontdesk.call.Facts.stoppedRinging;
import static dev.frontdesk.call.Facts.story;
import static dev.frontdesk.call.Facts.talked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.Fact.LegChanged;
import dev.frontdesk.call.Fact.LegPhase;
import dev.frontdesk.directory.App;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What became of each app that was rung. */
class LegsShownTest {

    private static final Cause BUSY_LINE = new Cause("USER_BUSY", 3010, "Busy Line", "Carrier");
    private static final Cause NORMAL = new Cause("NORMAL_CLEARING", 4000, "Normal Hangup", "Caller");

    @Test
    void everyAppThatWasRungHasALineInTheOrderOfRinging() {
        assertThat(legs(rang(PETER, LUKE, JANE), stoppedRinging(JANE, LegOutcome.BUSY)))
                .extracting(Leg::app)
                .containsExactly(PETER, LUKE, JANE);
    }

    @Test
    void anAppThatNeverReportedHasNoOutcomeYet() {
        assertThat(legs(rang(JANE))).containsExactly(new Leg(JANE, JANE.endpoint(), null, null));
        assertThat(legs(rang(JANE), pickedUp(JANE), pickedUp(PETER), dialEnded(COMPLETED, PETER)))
                .contains(new Leg(JANE, JANE.endpoint(), null, null));
    }

    @Test
    void aLegShowsHowItEndedAndWhy() {
        assertThat(legs(rang(JANE, LUKE), ended(JANE, LegOutcome.BUSY, 0, BUSY_LINE)))
                .containsExactly(
                        new Leg(JANE, JANE.endpoint(), LegOutcome.BUSY, BUSY_LINE),
                        new Leg(LUKE, LUKE.phoneNumber(), null, null));
    }

    @Test
    void theOneWhoHasTheCallAnsweredAndNoOneElseDid() {
        assertThat(legs(rang(JANE, PETER), dialEnded(COMPLETED, PETER), talked(JANE, 2), talked(PETER, 8), hungUp()))
                .extracting(Leg::outcome)
                .containsExactly(LegOutcome.ANSWERED_ELSEWHERE, LegOutcome.ANSWERED);
    }

    @Test
    void ofTwoReportsOfAnEndTheOneOfTheLongerTalkCounts() {
        assertThat(legs(
                        rang(JANE),
                        ended(JANE, LegOutcome.CANCELLED, null, ANY_CAUSE),
                        ended(JANE, LegOutcome.FAILED, 0, BUSY_LINE),
                        ended(JANE, LegOutcome.ANSWERED, 8, NORMAL)))
                .containsExactly(new Leg(JANE, JANE.endpoint(), LegOutcome.ANSWERED, NORMAL));
    }

    @Test
    void ofTwoReportsThatDifferOnlyInWordsTheSameCountsInAnyOrder() {
        LegChanged one = reported("a", ended(JANE, LegOutcome.BUSY, null, BUSY_LINE));
        LegChanged other = reported("b", ended(JANE, LegOutcome.DECLINED, null, ANY_CAUSE));

        assertThat(legs(rang(JANE), one, other))
                .isEqualTo(legs(rang(JANE), other, one))
                .extracting(Leg::outcome)
                .containsExactly(LegOutcome.BUSY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a leg before", "z leg behind"})
    void anAppThatWasRungTwiceHasOneLineThatSaysTheBest(String id) {
        LegChanged again = new LegChanged(
                origin(EventKind.LEG, null),
                id,
                JANE.endpoint(),
                null,
                JANE,
                LegPhase.ENDED,
                8,
                LegOutcome.ANSWERED,
                NORMAL,
                UNTIMED);

        assertThat(legs(rang(JANE), askedAgainAndRang(JANE), stoppedRinging(JANE, LegOutcome.NO_ANSWER), again))
                .containsExactly(new Leg(JANE, JANE.endpoint(), LegOutcome.ANSWERED, NORMAL));
        assertThat(legs(rang(JANE), talked(JANE, 9), again)).hasSize(1);
    }

    @Test
    void anAppThatMovedToAnotherAddressBetweenTwoRingsHasALineForEach() {
        App moved = new App(JANE.userId(), "Jane", JANE.id(), "desktop", "sip:jane2@phone.plivo.com", null);

        assertThat(legs(rang(JANE), askedAgainAndRang(moved, PETER)))
                .extracting(Leg::endpoint)
                .containsExactly(JANE.endpoint(), moved.endpoint(), PETER.endpoint());
    }

    @Test
    void anAddressThatIsNoAppOfOursIsShownBehindTheOthers() {
        assertThat(legs(rang(JANE), connectedWith("sip:stranger@phone.plivo.com")))
                .containsExactly(
                        new Leg(JANE, JANE.endpoint(), null, null),
                        new Leg(null, "sip:stranger@phone.plivo.com", LegOutcome.ANSWERED, null));
    }

    @Test
    void aLegThatSaysNothingOfItselfIsShownAllTheSame() {
        assertThat(legs(connectedWith(null))).containsExactly(new Leg(null, null, LegOutcome.ANSWERED, null));
        assertThat(legs(rang(JANE), connectedWith(null))).hasSize(2);
    }

    @Test
    void aLegWithoutAnIdIsKnownByItsAddress() {
        LegChanged one = withoutId("sip:jane@phone.plivo.com", LegPhase.ANSWERED);
        LegChanged other = withoutId("<sip:jane@PHONE.plivo.com>", LegPhase.ENDED);

        assertThat(legs(one, other)).hasSize(1);
        assertThat(legs(one, withoutId("sip:peter@phone.plivo.com", LegPhase.ENDED)))
                .hasSize(2);
    }

    private static List<Leg> legs(Fact... facts) {
        return story(facts).legs();
    }

    private static LegChanged ended(App app, LegOutcome ending, Integer seconds, Cause cause) {
        LegChanged leg = Facts.leg(app, LegPhase.ENDED, seconds, ending);
        return new LegChanged(
                leg.origin(), leg.legId(), leg.endpoint(), null, app, leg.phase(), seconds, ending, cause, UNTIMED);
    }

    private static LegChanged reported(String digest, LegChanged leg) {
        return new LegChanged(
                digest(leg.origin(), digest),
                leg.legId(),
                leg.endpoint(),
                null,
                leg.app(),
                leg.phase(),
                leg.seconds(),
                leg.ending(),
                leg.cause(),
                UNTIMED);
    }

    private static LegChanged connectedWith(String endpoint) {
        return new LegChanged(
                origin(EventKind.LEG, null),
                "any leg",
                endpoint,
                null,
                null,
                LegPhase.CONNECTED,
                null,
                null,
                null,
                UNTIMED);
    }

    private static LegChanged withoutId(String endpoint, LegPhase phase) {
        return new LegChanged(
                origin(EventKind.LEG, null), null, endpoint, null, null, phase, null, null, null, UNTIMED);
    }
}
