package dev.frontdesk.call;

import static dev.frontdesk.call.Fact.DialStatus.COMPLETED;
import static dev.frontdesk.call.Fact.DialStatus.UNANSWERED;
import static dev.frontdesk.call.Facts.JANE;
import static dev.frontdesk.call.Facts.LUKE;
import static dev.frontdesk.call.Facts.NOON;
import static dev.frontdesk.call.Facts.PETER;
import static dev.frontdesk.call.Facts.UNTIMED;
import static dev.frontdesk.call.Facts.dialEnded;
import static dev.frontdesk.call.Facts.hungUp;
import static dev.frontdesk.call.Facts.legOf;
import static dev.frontdesk.call.Facts.noonAnd;
import static dev.frontdesk.call.Facts.origin;
import static dev.frontdesk.call.Facts.pickedUp;
import static dev.frontdesk.call.Facts.rang;
import static dev.frontdesk.call.Facts.recorded;
import static dev.frontdesk.call.Facts.stoppedRinging;
import static dev.frontdesk.call.Facts.summary;
import static dev.frontdesk.call.Facts.talkEnded;
import static dev.frontdesk.call.Facts.talked;
import static dev.frontdesk.call.Facts.wasConnected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.Fact.CarrierTimes;
import dev.frontdesk.call.Fact.LegChanged;
import dev.frontdesk.call.Fact.LegPhase;
import dev.frontdesk.directory.App;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who had the call. */
class AnsweredByTest {

    @Test
    void theLegThatTheResultOfTheRingingNamesHasTheCall() {
        assertThat(answeredBy(dialEnded(COMPLETED, PETER), pickedUp(PETER), wasConnected(JANE), talked(JANE, 60)))
                .isEqualTo(PETER);
    }

    @Test
    void aNamedLegThatNeverReportedIsNobodyRatherThanSomebodyElse() {
        assertThat(answeredBy(dialEnded(COMPLETED, LUKE), wasConnected(JANE))).isNull();
    }

    @Test
    void elseTheColleagueWhoWasConnected() {
        assertThat(answeredBy(dialEnded(COMPLETED), pickedUp(JANE), wasConnected(PETER), talked(LUKE, 60)))
                .isEqualTo(PETER);
    }

    @Test
    void elseTheColleagueWhoPickedUp() {
        assertThat(answeredBy(pickedUp(PETER), talked(JANE, 60), talked(LUKE, 60)))
                .isEqualTo(PETER);
    }

    @Test
    void elseTheColleagueWhoTalkedLongest() {
        assertThat(answeredBy(talked(JANE, 8), talked(PETER, 60), talked(LUKE, 9)))
                .isEqualTo(PETER);
    }

    @Test
    void ofTwoWhoPickedUpTheOneWhoTalkedLongerHasTheCall() {
        assertThat(answeredBy(pickedUp(JANE), talked(JANE, 9), pickedUp(PETER), talked(PETER, 8), pickedUp(LUKE)))
                .isEqualTo(JANE);
    }

    @Test
    void aCallThatNobodyAnsweredIsNobodys() {
        assertThat(answeredBy(dialEnded(UNANSWERED, JANE), stoppedRinging(JANE, LegOutcome.BUSY), recorded(9000L)))
                .isNull();
    }

    @Test
    void anAnswerWithoutAnyLegIsNobodys() {
        assertThat(answeredBy(talkEnded())).isNull();
    }

    @Test
    void aLegIsKnownByTheAddressThatWasDialledHoweverItIsWritten() {
        assertThat(answeredBy(connected("Peter <sip:peter@PHONE.plivo.com;transport=tls>", 1, JANE)))
                .isEqualTo(PETER);
    }

    @Test
    void aLegWithoutAnAddressIsKnownByItsPlace() {
        assertThat(answeredBy(connected(null, 1, null))).isEqualTo(JANE);
        assertThat(answeredBy(connected(null, 3, null))).isEqualTo(LUKE);
    }

    @Test
    void aPlaceThatNobodyWasRungAtIsNobodys() {
        assertThat(answeredBy(connected(null, 0, null))).isNull();
        assertThat(answeredBy(connected(null, 4, null))).isNull();
        assertThat(answeredBy(connected(null, null, null))).isNull();
    }

    @Test
    void anAddressThatWeDidNotRingIsTheAppThatItMatchedWhenItWasReported() {
        App anna = new App(9, "Anna", 19, "desktop", "sip:anna@phone.plivo.com", null);

        assertThat(answeredBy(connected(anna.endpoint(), 1, anna))).isEqualTo(anna);
    }

    @Test
    void anAddressThatIsNoAppOfOursIsTheAppAtItsPlaceElseTheOneWithItsUserPart() {
        assertThat(answeredBy(connected("sip:stranger@phone.plivo.com", 2, null)))
                .isEqualTo(PETER);
        assertThat(answeredBy(connected("sip:peter@198.51.100.7:5060", null, null)))
                .isEqualTo(PETER);
        assertThat(answeredBy(connected("sip:+442071838750@gateway.example;user=phone", null, null)))
                .isEqualTo(LUKE);
        assertThat(answeredBy(connected("sip:stranger@phone.plivo.com", 4, null)))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "442071838750",
                "+44 20 7183 8750",
                " 442071838750",
                "00442071838750",
                "tel:+44-20-7183-8750",
                "TEL:+442071838750;phone-context=plivo",
                "(+44) 20 7183.8750",
                "\u202A+442071838750\u202C",
                "+44\u00A020\u200B71838750",
                "<tel:+442071838750>",
            })
    void aNumberIsComparedAsANumber(String written) {
        assertThat(answeredBy(connected(written, 1, null))).isEqualTo(LUKE);
    }

    @Test
    void whoLostTheRaceNeverHasTheCallWhicheverLegComesFirst() {
        for (App loser : List.of(JANE, PETER)) {
            App winner = loser == JANE ? PETER : JANE;
            Summary call = summary(
                    rang(JANE, PETER),
                    pickedUp(JANE),
                    pickedUp(PETER),
                    stoppedRinging(loser, LegOutcome.ANSWERED_ELSEWHERE));

            assertThat(call.answeredBy()).isEqualTo(winner);
            assertThat(call.state()).isEqualTo(State.IN_PROGRESS);
        }
    }

    @Test
    void whileTheCallLastsWhoIsStillThereHasIt() {
        assertThat(summary(rang(JANE, PETER), pickedUp(JANE), talked(JANE, 2), pickedUp(PETER))
                        .answeredBy())
                .isEqualTo(PETER);
        assertThat(summary(rang(JANE, PETER), pickedUp(PETER), talked(PETER, 2), pickedUp(JANE))
                        .answeredBy())
                .isEqualTo(JANE);
    }

    @Test
    void ofTwoWhoPickedUpTheFirstHasTheCallWhicheverIdIsSmaller() {
        for (List<String> ids : List.of(List.of("a", "b"), List.of("b", "a"))) {
            String one = ids.get(0);
            String other = ids.get(1);

            assertThat(taken(leg(one, JANE, 2, NOON, noonAnd(5)), leg(other, PETER, 1, NOON, noonAnd(4))))
                    .as("by the answer")
                    .isEqualTo(PETER);
            assertThat(taken(leg(one, JANE, 2, noonAnd(1), null), leg(other, PETER, 1, noonAnd(2), null)))
                    .as("by the start")
                    .isEqualTo(JANE);
            assertThat(taken(leg(one, JANE, 2, null, null), leg(other, PETER, 1, null, null)))
                    .as("by the position")
                    .isEqualTo(PETER);
            assertThat(taken(leg(one, PETER, null, null, null), leg(other, JANE, null, null, null)))
                    .as("by the address")
                    .isEqualTo(JANE);
        }
    }

    private static App taken(LegChanged... legs) {
        return summary(rang(PETER, JANE), legs[0], legs[1]).answeredBy();
    }

    private static LegChanged leg(String id, App app, Integer position, Instant started, Instant answered) {
        return new LegChanged(
                origin(EventKind.LEG, null),
                id,
                app.endpoint(),
                position,
                app,
                LegPhase.ANSWERED,
                null,
                null,
                null,
                new CarrierTimes(started, answered, null));
    }

    @Test
    void aLostRaceAloneNamesNobody() {
        assertThat(answeredBy(stoppedRinging(JANE, LegOutcome.ANSWERED_ELSEWHERE)))
                .isNull();
    }

    private static LegChanged connected(String endpoint, Integer position, App app) {
        return new LegChanged(
                origin(EventKind.LEG, null),
                legOf(JANE),
                endpoint,
                position,
                app,
                LegPhase.CONNECTED,
                null,
                null,
                null,
                UNTIMED);
    }

    /** In a call that is over, and rang Jane, Peter and Luke. */
    private static App answeredBy(Fact... facts) {
        Fact[] all = new Fact[facts.length + 2];
        System.arraycopy(facts, 0, all, 2, facts.length);
        all[0] = rang(JANE, PETER, LUKE);
        all[1] = hungUp();
        return summary(all).answeredBy();
    }
}
