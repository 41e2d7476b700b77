package dev.frontdesk.call;

import static dev.frontdesk.call.Fact.DialStatus.COMPLETED;
import static dev.frontdesk.call.Fact.LegPhase.ANSWERED;
import static dev.frontdesk.call.Fact.LegPhase.CONNECTED;
import static dev.frontdesk.call.Fact.LegPhase.ENDED;
import static dev.frontdesk.call.Facts.ANY_CAUSE;
import static dev.frontdesk.call.Facts.JANE;
import static dev.frontdesk.call.Facts.NOON;
import static dev.frontdesk.call.Facts.PETER;
import static dev.frontdesk.call.Facts.SALES;
import static dev.frontdesk.call.Facts.UNTIMED;
import static dev.frontdesk.call.Facts.heard;
import static dev.frontdesk.call.Facts.legOf;
import static dev.frontdesk.call.Facts.noonAnd;
import static dev.frontdesk.call.Facts.origin;
import static dev.frontdesk.call.Facts.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.frontdesk.call.Fact.Arrived;
import dev.frontdesk.call.Fact.CarrierTimes;
import dev.frontdesk.call.Fact.DialEnded;
import dev.frontdesk.call.Fact.Ending;
import dev.frontdesk.call.Fact.HungUp;
import dev.frontdesk.call.Fact.LegChanged;
import dev.frontdesk.call.Fact.LegPhase;
import dev.frontdesk.call.Fact.Origin;
import dev.frontdesk.call.Fact.Recorded;
import dev.frontdesk.directory.App;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When the lines of a call's timeline were, on a call from noon to a minute past, of which we heard late. */
class TimelineTimesTest {

    private static final Instant LATE = noonAnd(300);

    @Test
    void theCarriersTimesCount() {
        assertThat(times(arrived(NOON), ended(noonAnd(60))))
                .contains(
                        entry("A call came in from a hidden number to Sales.", NOON),
                        entry("The call ended.", noonAnd(60)));
    }

    @Test
    void whoTookTheCallPickedUpWhenItWasAnswered() {
        assertThat(times(arrived(NOON), leg(JANE, ANSWERED, null), leg(JANE, CONNECTED, null), ended(noonAnd(60))))
                .contains(
                        entry("Jane (desktop) picked up.", noonAnd(7)),
                        entry("Jane (desktop) was connected with the caller.", noonAnd(7)));
    }

    @Test
    void whoPickedUpTooLateDidSoWhenWeHeardOfItYetNotAfterTheEnd() {
        assertThat(times(
                        arrived(NOON),
                        leg(JANE, CONNECTED, null),
                        new LegChanged(
                                heard(origin(EventKind.LEG, null), noonAnd(9)),
                                legOf(PETER),
                                PETER.endpoint(),
                                null,
                                PETER,
                                ANSWERED,
                                null,
                                null,
                                null,
                                UNTIMED),
                        ended(noonAnd(60))))
                .contains(entry("Peter (desktop) picked up.", noonAnd(9)));
        assertThat(times(arrived(NOON), leg(JANE, CONNECTED, null), leg(PETER, ANSWERED, null), ended(noonAnd(60))))
                .contains(entry("Peter (desktop) picked up.", noonAnd(60)));
    }

    @Test
    void aLegEndedWhenTheCarrierSaysElseWhenWeHeardOfIt() {
        assertThat(times(arrived(NOON), leg(JANE, ENDED, noonAnd(20)), ended(noonAnd(60))))
                .contains(entry("Jane (desktop): busy.", noonAnd(20)));
        assertThat(times(arrived(NOON), leg(JANE, ENDED, null), ended(noonAnd(60))))
                .contains(entry("Jane (desktop): busy.", noonAnd(60)));
        assertThat(times(arrived(NOON), leg(JANE, ENDED, null))).contains(entry("Jane (desktop): busy.", LATE));
    }

    @Test
    void whatWeHeardOfBeforeTheCallBeganByItsOwnClockWasAtItsBeginning() {
        var early = new DialEnded(heard(origin(EventKind.DIAL_RESULT, null), noonAnd(-5)), COMPLETED, "any leg");

        assertThat(times(arrived(NOON), early, ended(noonAnd(60)))).contains(entry("The conversation was over.", NOON));
    }

    @Test
    void aRecordingCanBeFetchedAfterTheEnd() {
        var ready = new Recorded(heard(origin(EventKind.VOICEMAIL_READY, null), LATE), "1", null, null);

        assertThat(times(arrived(NOON), ended(noonAnd(60)), ready))
                .contains(entry("The recording can be fetched.", LATE));
    }

    @Test
    void noLineIsEarlierThanTheOneBeforeIt() {
        assertThat(times(arrived(NOON), leg(JANE, ENDED, noonAnd(90)), ended(noonAnd(60))))
                .contains(entry("Jane (desktop): busy.", noonAnd(90)), entry("The call ended.", noonAnd(90)));
    }

    @Test
    void linesOfAKindAreInTheOrderOfTheirTimes() {
        assertThat(times(arrived(NOON), leg(JANE, ENDED, noonAnd(20)), leg(PETER, ENDED, noonAnd(10))))
                .containsOnlyKeys(
                        "A call came in from a hidden number to Sales.",
                        "There was nobody to ring, so the caller was asked for a message.",
                        "Peter (desktop): busy.",
                        "Jane (desktop): busy.")
                .containsEntry("Jane (desktop): busy.", noonAnd(20))
                .containsEntry("Peter (desktop): busy.", noonAnd(10));
    }

    private static Arrived arrived(Instant reported) {
        var origin = new Origin(EventKind.ANSWER, "any", LATE, null, null, null, reported, SALES);
        return new Arrived(origin, List.of(), List.of());
    }

    private static LegChanged leg(App app, LegPhase phase, Instant ended) {
        return new LegChanged(
                heard(origin(EventKind.LEG, null), LATE),
                legOf(app),
                app.endpoint(),
                null,
                app,
                phase,
                null,
                phase == ENDED ? LegOutcome.BUSY : null,
                ANY_CAUSE,
                new CarrierTimes(null, null, ended));
    }

    private static HungUp ended(Instant at) {
        return new HungUp(
                heard(origin(EventKind.HANGUP, null), LATE),
                ANY_CAUSE,
                Ending.OTHER,
                null,
                new CarrierTimes(NOON, noonAnd(7), at));
    }

    private static Map<String, Instant> times(Fact... facts) {
        Map<String, Instant> times = new LinkedHashMap<>();
        story(facts).timeline().forEach(timelineEntry -> times.put(timelineEntry.event(), timelineEntry.at()));
        return times;
    }
}
