package dev.frontdesk.background;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Exponential back-off: after each failure in a row the wait is twice as long, up to a limit. For one thread. */
public final class Backoff {

    private final Duration first;
    private final Duration longest;
    private final LongSupplier nanoTime;
    private Duration wait = Duration.ZERO;
    private long failedAt;

    public Backoff(Duration first, Duration longest) {
        this(first, longest, System::nanoTime);
    }

    /** @param nanoTime never goes back, as {@link System#nanoTime()} does not */
    public Backoff(Duration first, Duration longest, LongSupplier nanoTime) {
        this.first = first;
        this.longest = longest;
        this.nanoTime = nanoTime;
    }

    /** True if it is time for another attempt. */
    public boolean isDue() {
        return nanoTime.getAsLong() - failedAt >= wait.toNanos() || wait.isZero();
    }

    public void failed() {
        Duration next = wait.isZero() ? first : wait.multipliedBy(2);
        wait = next.compareTo(longest) < 0 ? next : longest;
        failedAt = nanoTime.getAsLong();
    }

    public void succeeded() {
        wait = Duration.ZERO;
    }
}
