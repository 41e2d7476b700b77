package dev.frontdesk.call;

import static dev.frontdesk.call.Facts.NOON;
import static dev.frontdesk.call.Facts.hungUp;
import static dev.frontdesk.call.Facts.hungUpAfter;
import static dev.frontdesk.call.Facts.noonAnd;
import static dev.frontdesk.call.Facts.origin;
import static dev.frontdesk.call.Facts.rang;
import static dev.frontdesk.call.Facts.story;
import static dev.frontdesk.call.Facts.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.Fact.Marked;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of the marks that people set on a call. */
class HandledTest {

    private static final Handled BY_JANE = new Handled(noonAnd(60), "Jane", "called back");
    private static final Handled BY_PETER = new Handled(noonAnd(120), "Peter", null);

    @Test
    void nobodyHasSeenToACallWithoutAMark() {
        assertThat(summary(rang(), hungUp()).handled()).isNull();
    }

    @Test
    void theMarkSaysWhoAndWhenInWholeSeconds() {
        Handled mark = new Handled(noonAnd(60).plusMillis(999), "Jane", "called back");

        assertThat(summary(rang(), hungUp(), set(mark)).handled()).isEqualTo(BY_JANE);
    }

    @Test
    void ofTwoMarksTheLaterByItsOwnTimeCounts() {
        assertThat(summary(rang(), set(BY_PETER), set(BY_JANE)).handled()).isEqualTo(BY_PETER);
        assertThat(summary(rang(), set(BY_JANE), set(BY_PETER)).handled()).isEqualTo(BY_PETER);
    }

    @Test
    void aMarkThatWasTakenBackIsNone() {
        assertThat(summary(rang(), takenBack(BY_PETER), set(BY_JANE)).handled()).isNull();
        assertThat(summary(rang(), takenBack(BY_JANE), set(BY_PETER)).handled()).isEqualTo(BY_PETER);
    }

    @Test
    void theTimelineTellsAMarkInWordsWhereItsTimeStands() {
        var timeline = story(rang(), takenBack(BY_PETER), set(BY_JANE)).timeline();

        assertThat(timeline)
                .endsWith(
                        new TimelineEntry(noonAnd(60), "Marked as handled by Jane: called back"),
                        new TimelineEntry(noonAnd(120), "The mark \"handled\" was taken back by Peter."));
        assertThat(story(rang(), set(new Handled(NOON, null, null))).timeline())
                .extracting(TimelineEntry::event)
                .endsWith("Marked as handled.");
    }

    @Test
    void aMarkSaysNothingOfTheCourseOfTheCall() {
        Summary lone = summary(hungUpAfter(30));
        Summary marked = summary(hungUpAfter(30), set(new Handled(noonAnd(-3600), "Jane", null)));

        assertThat(marked.startedAt()).isEqualTo(lone.startedAt());
        assertThat(marked.endedAt()).isEqualTo(lone.endedAt());
        assertThat(marked.outcome()).isEqualTo(lone.outcome());
    }

    @Test
    void theEventKeepsAllThatThePersonSaid() {
        Handled mark = new Handled(NOON, "J\u00e9r\u00f4me & Co", "100% = done, +1");

        CallEvent event = mark.event("any-call", EventKind.HANDLED);

        assertThat(Handled.read(event)).isEqualTo(mark);
        assertThat(Handled.read(BY_PETER.event("any-call", EventKind.UNHANDLED)))
                .isEqualTo(BY_PETER);
    }

    @Test
    void anEventWithoutATimeCountsFromWhenItCameIn() {
        var damaged = new CallEvent(
                "any-call", EventKind.HANDLED, Parameters.of(Map.of("At", List.of("noon"))), Decision.NONE, NOON);

        assertThat(Handled.read(damaged)).isEqualTo(new Handled(NOON, null, null));
    }

    @Test
    void theLastMarkIsKnownSoThatTheNextCanFollowIt() {
        assertThat(story(rang()).lastMarkedAt()).isEqualTo(Instant.MIN);
        assertThat(story(rang(), set(BY_PETER), set(BY_JANE)).lastMarkedAt()).isEqualTo(BY_PETER.at());
    }

    private static Marked set(Handled mark) {
        return new Marked(origin(EventKind.HANDLED, null), mark);
    }

    private static Marked takenBack(Handled mark) {
        return new Marked(origin(EventKind.UNHANDLED, null), mark);
    }
}
