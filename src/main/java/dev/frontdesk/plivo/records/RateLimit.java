package dev.frontdesk.plivo.records;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * Limits our rate well below the 300 requests in 5 seconds that Plivo allows an account; the account's other programs
 * need some too.
 */
final class RateLimit {

    private static final int MOST = 200;
    private static final long STRETCH_NANOS = Duration.ofSeconds(5).toNanos();

    private final Deque<Long> steps = new ArrayDeque<>();
    private final LongSupplier nanoTime;

    RateLimit() {
        this(System::nanoTime);
    }

    RateLimit(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @throws RateLimitReached if the limit is reached: nothing blocks here, the next pass continues */
    synchronized void step() {
        long now = nanoTime.getAsLong();
        while (!steps.isEmpty() && now - steps.peekFirst() > STRETCH_NANOS) {
            steps.removeFirst();
        }
        if (steps.size() >= MOST) {
            throw new RateLimitReached();
        }
        steps.addLast(now);
    }
}
