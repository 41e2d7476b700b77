package dev.frontdesk.plivo.records;

import java.time.Duration;
import java.time.Instant;

/**
 * The checkpoint of the reading: how far Plivo's records have been read.
 *
 * @param readUntil all records of calls that ended before are in the log; null before the first pass
 * @param from the beginning of the stretch that is being read; null between two
 * @param until its end; null between two
 * @param offset how many records of the stretch have been read
 */
public record Checkpoint(Instant readUntil, Instant from, Instant until, int offset) {

    /** Records appear some time after their calls, so each stretch reaches back into the one before. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    private static final Duration AT_FIRST = Duration.ofDays(7);
    /** Plivo keeps records for 90 days and lists 30 at a time; the day's margin is for clocks. */
    private static final Duration KEPT = Duration.ofDays(89);

    private static final Duration LISTED = Duration.ofDays(29);

    /** The stretch to continue with, up to now at most. */
    Checkpoint stretch(Instant now) {
        if (from != null) {
            return this;
        }
        Instant begin = readUntil == null
                ? now.minus(AT_FIRST)
                : latest(earliest(readUntil, now).minus(OVERLAP), now.minus(KEPT));
        Instant end = begin.plus(LISTED).isBefore(now) ? begin.plus(LISTED) : now;
        return new Checkpoint(readUntil, begin, end, 0);
    }

    /** Moves on by so many records; the stretch is over if they were the last. */
    Checkpoint read(int records, boolean last) {
        return last ? new Checkpoint(until, null, null, 0) : new Checkpoint(readUntil, from, until, offset + records);
    }

    /** True if all calls that ended before this moment have been read. */
    boolean isWhole(Instant now) {
        return from == null && readUntil != null && !readUntil.isBefore(now);
    }

    /** Our clock may have been set back since. */
    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
