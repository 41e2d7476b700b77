package dev.frontdesk.call.store;

import dev.frontdesk.call.MissedReason;
import dev.frontdesk.call.Outcome;
import java.util.Map;

/**
 * The figures of some ended calls.
 *
 * @param outcomes how many calls ended so; an outcome without calls is there with zero
 * @param missed the missed calls by their reasons; those without a reason are the rest
 * @param answeredQuickly how many were answered within 20 s of ringing
 * @param ring seconds of answered calls; null where there are none
 * @param talk the same
 * @param talkTotal in seconds
 */
public record Figures(
        long calls,
        Map<Outcome, Long> outcomes,
        Map<MissedReason, Long> missed,
        long answeredQuickly,
        Percentiles ring,
        Percentiles talk,
        long talkTotal) {

    /** The value that half of them do not exceed, and that nine of ten do not; a mean where it lies between two. */
    public record Percentiles(double median, double p90) {}
}
