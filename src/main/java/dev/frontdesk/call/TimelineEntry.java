package dev.frontdesk.call;

import java.time.Instant;

/**
 * One line of a call's timeline.
 *
 * @param at the carrier's time where it gave one, else when we heard of it; UTC
 * @param event what happened, as a sentence for people
 */
public record TimelineEntry(Instant at, String event) {

    /** The same, but no earlier than what was reported before it. */
    TimelineEntry notBefore(TimelineEntry before) {
        return at.isBefore(before.at) ? new TimelineEntry(before.at, event) : this;
    }
}
