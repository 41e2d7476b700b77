package dev.frontdesk.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.CallStory;
import dev.frontdesk.call.MissedReason;
import dev.frontdesk.call.Outcome;
import dev.frontdesk.call.Summary;
import dev.frontdesk.call.TimelineEntry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What holds of every record, however wrong our clock is and whatever got lost: random calls, each from a seed of its own
 * that a failure names. {@code -Dfrontdesk.sets=200000} tries more of them, {@code -Dfrontdesk.firstSeed} others.
 */
class WrongClockTest {

    private static final int SETS = Integer.getInteger("frontdesk.sets", 5_000);
    private static final int FIRST_SEED = Integer.getInteger("frontdesk.firstSeed", 0);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final PlivoReading reading = new PlivoReading(ZONE);

    @Test
    void theInvariantsOfARecordHold() {
        for (int seed = FIRST_SEED; seed < FIRST_SEED + SETS; seed++) {
            RandomCall call = new RandomCall(new Random(seed), ZONE);
            if (!call.whole().isEmpty()) {
                check(call, seed);
            }
        }
    }

    private void check(RandomCall call, int seed) {
        List<CallEvent> received = call.received();
        Summary record = story(received).summary();
        String failing = "seed " + seed + ": " + record + " of "
                + received.stream().map(WrongClockTest::words).toList();

        checkTimes(record, failing);
        checkAnswer(record, failing);
        if (record.voicemail() != null) {
            Integer seconds = record.voicemail().seconds();
            assertThat(seconds == null ? 1 : seconds).as(failing).isPositive();
            assertThat(record.voicemail().url()).as(failing).startsWith("https:");
        }
        assertThat(story(call.repeated(received)).summary()).as(failing).isEqualTo(record);
        checkMore(record, story(call.whole()).summary(), call, failing);
    }

    private static void checkTimes(Summary record, String failing) {
        List<Instant> times = Stream.of(record.startedAt(), record.answeredAt(), record.endedAt())
                .filter(Objects::nonNull)
                .toList();
        assertThat(times).as(failing).isSorted();
        if (record.endedAt() != null && record.answeredAt() != null && record.talkSeconds() != null) {
            assertThat(record.startedAt().plusSeconds(record.ringSeconds() + record.talkSeconds()))
                    .as(failing)
                    .isBeforeOrEqualTo(record.endedAt());
        }
        if (record.endedAt() != null && record.ringSeconds() != null) {
            assertThat(record.startedAt().plusSeconds(record.ringSeconds()))
                    .as(failing)
                    .isBeforeOrEqualTo(record.endedAt());
        }
    }

    private static void checkAnswer(Summary record, String failing) {
        boolean missed = record.outcome() == Outcome.MISSED;
        assertThat(missed || record.missedReason() == null).as(failing).isTrue();
        assertThat(record.answeredBy() == null || RandomCall.APPS.contains(record.answeredBy()))
                .as(failing)
                .isTrue();
        if (record.outcome() != null && record.outcome() != Outcome.ANSWERED) {
            assertThat(record.answeredAt()).as(failing).isNull();
            assertThat(record.answeredBy()).as(failing).isNull();
            assertThat(record.talkSeconds()).as(failing).isZero();
        }
    }

    /** More of the truth takes no proven answer back, and gives nobody else's name. */
    private static void checkMore(Summary record, Summary whole, RandomCall call, String failing) {
        String both = failing + " of " + whole;
        if (record.answeredBy() != null) {
            assertThat(whole.answeredBy()).as(both).isEqualTo(record.answeredBy());
        }
        if (record.answeredBy() != null && whole.outcome() != null) {
            assertThat(whole.outcome()).as(both).isEqualTo(Outcome.ANSWERED);
            assertThat(whole.missedReason()).as(both).isNotEqualTo(MissedReason.ABANDONED);
        }
        if (record.outcome() == Outcome.ANSWERED && !call.isAnswered()) {
            // Seconds of a greeting of which nothing was heard: the rule takes them for a talk, until more is known.
            assertThat(record.answeredBy()).as(both).isNull();
        }
    }

    @Test
    void noTimelineRunsBackwards() {
        for (int seed = FIRST_SEED; seed < FIRST_SEED + SETS / 10; seed++) {
            RandomCall call = new RandomCall(new Random(seed), ZONE);
            if (!call.whole().isEmpty()) {
                assertThat(story(call.received()).timeline())
                        .as("seed " + seed)
                        .extracting(TimelineEntry::at)
                        .isSorted();
            }
        }
    }

    private static String words(CallEvent event) {
        return event.kind() + " at " + event.receivedAt() + " "
                + event.parameters().text();
    }

    private CallStory story(List<CallEvent> events) {
        return new CallStory(events.stream().map(reading::factOf).toList());
    }
}
