package dev.frontdesk.api;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Limits the rate of a log line that strangers can cause: a token bucket of {@value #BURST} lines, refilled by one each
 * second. The lines left out are counted, and the next line that is written carries their number.
 */
public final class LogLimit {

    static final int BURST = 300;

    private static final long REFILL_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier nanoTime;
    private long refilled;
    private long tokens = BURST;
    private long leftOut;

    /** @param nanoTime a monotonic clock, such as {@link System#nanoTime} */
    public LogLimit(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.refilled = nanoTime.getAsLong();
    }

    /** Empty if the line is to be left out; otherwise how many were left out since the last one. */
    public synchronized OptionalLong next() {
        refill();
        if (tokens == 0) {
            leftOut++;
            return OptionalLong.empty();
        }
        tokens--;
        long before = leftOut;
        leftOut = 0;
        return OptionalLong.of(before);
    }

    private void refill() {
        long seconds = (nanoTime.getAsLong() - refilled) / REFILL_NANOS;
        refilled += seconds * REFILL_NANOS;
        tokens = Math.min(BURST, tokens + seconds);
    }
}
