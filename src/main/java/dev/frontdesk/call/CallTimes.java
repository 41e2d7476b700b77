package dev.frontdesk.call;

import dev.frontdesk.call.Fact.HungUp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a call began, was answered and ended, in whole seconds. The carrier's own times come first; when we received an
 * event stands in only where it gave none.
 */
final class CallTimes {

    private final CallStory story;
    private final Evidence evidence;
    private final HungUp hangup;

    CallTimes(CallStory story) {
        this.story = story;
        this.evidence = story.evidence();
        this.hangup = evidence.hangup();
    }

    Instant startedAt() {
        if (hangup != null && hangup.startedAt() != null) {
            return whole(hangup.startedAt());
        }
        Instant told = story.said(Fact.Origin::startedAt);
        return whole(told != null ? told : story.firstReceived());
    }

    /** Null unless a colleague answered. */
    Instant answeredAt() {
        if (!evidence.isAnswered()) {
            return null;
        }
        if (hangup != null && hangup.answeredAt() != null) {
            return whole(hangup.answeredAt());
        }
        LegStory winner = evidence.winner();
        return winner == null ? null : whole(winner.answeredAt());
    }

    Instant endedAt() {
        if (hangup == null) {
            return null;
        }
        boolean heardLongAfter = hangup.endedAt() == null && hangup.isRecord();
        return heardLongAfter
                ? null
                : whole(
                        hangup.endedAt() != null
                                ? hangup.endedAt()
                                : hangup.origin().receivedAt());
    }

    Integer ringSeconds() {
        if (evidence.isAnswered()) {
            return between(startedAt(), answeredAt());
        }
        boolean mayHaveRung = evidence.hasRung() || evidence.isVoicemailOffered() && !evidence.isPlanKnown();
        if (mayHaveRung) {
            return between(startedAt(), ringingEndedAt());
        }
        return evidence.isEnded() || evidence.isVoicemailOffered() ? Integer.valueOf(0) : null;
    }

    Integer talkSeconds() {
        if (!evidence.isEnded()) {
            return null;
        }
        LegStory winner = evidence.winner();
        if (winner != null && winner.seconds() != null) {
            return winner.seconds();
        }
        Integer counted = hangup == null ? null : hangup.seconds();
        return evidence.isAnswered() ? counted : Integer.valueOf(0);
    }

    /** The greeting answers the call, so the time of that answer is when the ringing ended. */
    private Instant ringingEndedAt() {
        if (hangup == null) {
            return ringingOver();
        }
        if (!evidence.isGreetingHeard()) {
            return endedAt();
        }
        if (hangup.answeredAt() != null) {
            return hangup.answeredAt();
        }
        boolean counted = hangup.seconds() != null && endedAt() != null;
        return counted ? endedAt().minusSeconds(hangup.seconds()) : ringingOver();
    }

    /** Without the word of the call's end; null while an app may still ring. */
    private Instant ringingOver() {
        boolean over = evidence.isVoicemailOffered() || evidence.isEnded();
        if (evidence.isEveryLegOver() || over && evidence.dialEnd() == null) {
            return evidence.legs().lastEnd();
        }
        return over ? sinceArrival() : null;
    }

    /** By our own clock alone: what lies between the first event and the end of the ringing, laid on the start. */
    private Instant sinceArrival() {
        Duration rang = Duration.between(
                story.firstReceived(), evidence.dialEnd().origin().receivedAt());
        return startedAt().plus(rang);
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
