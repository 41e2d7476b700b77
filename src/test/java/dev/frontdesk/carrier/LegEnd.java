package dev.frontdesk.carrier;

import java.time.Duration;
import java.time.Instant;

/**
 * How it went with one leg.
 *
 * @param answeredAt null for a leg that was not answered
 * @param source who ended it, in Plivo's words
 */
public record LegEnd(Leg leg, Instant startedAt, Instant answeredAt, Instant endedAt, Cause cause, String source) {

    static LegEnd unanswered(Leg leg, Instant startedAt, Instant endedAt, Cause cause) {
        String source = switch (cause) {
            case BUSY, REJECTED, DECLINED -> "Callee";
            case CANCELED -> "Caller";
            default -> "Plivo";
        };
        return new LegEnd(leg, startedAt, null, endedAt, cause, source);
    }

    /** It picked up, and pressed no key. */
    static LegEnd withoutKey(Leg leg, Instant startedAt, Instant answeredAt, Instant endedAt) {
        return new LegEnd(leg, startedAt, answeredAt, endedAt, Cause.KEY_NOT_PRESSED, "Plivo");
    }

    /** The two talked. A mailbox that picked up and did not get the call did not. */
    public boolean hadTheCall() {
        return answeredAt != null && cause != Cause.KEY_NOT_PRESSED;
    }

    public int talkSeconds() {
        return answeredAt == null
                ? 0
                : (int) Duration.between(answeredAt, endedAt).toSeconds();
    }

    /** What the log says of this leg. */
    public String outcome() {
        if (hadTheCall()) {
            return "answered";
        }
        return switch (cause) {
            case LOST_RACE -> "answered-elsewhere";
            case RING_TIMEOUT -> "no-answer";
            case KEY_NOT_PRESSED -> "not-accepted";
            case BUSY -> "busy";
            case REJECTED, DECLINED -> "declined";
            case NOT_REGISTERED -> "unreachable";
            case CANCELED -> "cancelled";
            default -> "failed";
        };
    }
}
