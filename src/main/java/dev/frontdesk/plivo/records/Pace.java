package dev.frontdesk.plivo.records;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * Limits our rate well below the 300 requests in 5 seconds that Plivo allows an account; the account's other programs
 * need some too.
 */
final class Pace {

    private static final int MOST = 200;
    private static final long STRETCH_NANOS = Duration.ofSeconds(5).toNanos();

    private final Deque<Long> steps = new ArrayDeque<>();
    private final LongSupplier nanoTime;

    Pace() {
        this(System::nanoTime);
    }

    Pace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @throws OutOfBreath if the limit is reached: nothing blocks here, the next pass continues */
    synchronized void step() {
        long now = nanoTime.getAsLong();
        while (!steps.isEmpty() && now - steps.peekFirst() > STRETCH_NANOS) {
            steps.removeFirst();
        }
        if (steps.size() >= MOST) {
            throw new OutOfBreath();
        }
        steps.addLast(now);
    }
}
