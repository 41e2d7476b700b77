package dev.frontdesk.call;

import dev.frontdesk.call.Fact.HungUp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * When a call began, was answered and ended, in whole seconds. The carrier's own times come first; when we received an
 * event stands in only where it gave none.
 */
final class CallTimes {

    private final CallStory story;
    private final HungUp hangup;

    CallTimes(CallStory story) {
        this.story = story;
        this.hangup = story.hangup();
    }

    Instant startedAt() {
        if (hangup != null && hangup.startedAt() != null) {
            return whole(hangup.startedAt());
        }
        Instant told = story.said(Fact.Origin::startedAt);
        return whole(told != null ? told : firstReceived());
    }

    /** Null unless a colleague answered. */
    Instant answeredAt() {
        if (!story.isAnswered()) {
            return null;
        }
        if (hangup != null && hangup.answeredAt() != null) {
            return whole(hangup.answeredAt());
        }
        LegStory winner = story.winner();
        return winner == null ? null : whole(winner.answeredAt());
    }

    Instant endedAt() {
        if (hangup == null) {
            return null;
        }
        return whole(
                hangup.endedAt() != null ? hangup.endedAt() : hangup.origin().receivedAt());
    }

    Integer ringSeconds() {
        if (story.isAnswered()) {
            return between(startedAt(), answeredAt());
        }
        if (story.hasRung()) {
            return between(startedAt(), ringingEndedAt());
        }
        return story.isEnded() || story.isVoicemailOffered() ? Integer.valueOf(0) : null;
    }

    Integer talkSeconds() {
        if (!story.isEnded()) {
            return null;
        }
        LegStory winner = story.winner();
        if (winner != null && winner.seconds() != null) {
            return winner.seconds();
        }
        Integer counted = hangup == null ? null : hangup.seconds();
        return story.isAnswered() ? counted : Integer.valueOf(0);
    }

    /** The greeting answers the call, so the time of that answer is when the ringing ended. */
    private Instant ringingEndedAt() {
        if (!story.isGreetingHeard()) {
            return hangup == null ? story.allLegs().lastEnd() : endedAt();
        }
        if (hangup != null && hangup.answeredAt() != null) {
            return hangup.answeredAt();
        }
        Instant lastEnd = story.allLegs().lastEnd();
        return lastEnd != null || story.dialEnd() == null ? lastEnd : sinceArrival();
    }

    /** By our own clock alone: what lies between the first event and the end of the ringing, laid on the start. */
    private Instant sinceArrival() {
        Duration rang =
                Duration.between(firstReceived(), story.dialEnd().origin().receivedAt());
        return startedAt().plus(rang);
    }

    private Instant firstReceived() {
        return story.facts().stream()
                .map(fact -> fact.origin().receivedAt())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Integer between(Instant from, Instant to) {
        if (to == null) {
            return null;
        }
        long seconds = Duration.between(from, whole(to)).toSeconds();
        return (int) Math.max(0, Math.min(seconds, Integer.MAX_VALUE));
    }

    private static Instant whole(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
