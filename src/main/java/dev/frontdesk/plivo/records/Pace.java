package dev.frontdesk.plivo.records;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** Holds us well below the 300 requests in 5 seconds that Plivo takes; the rest of the account needs some as well. */
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

    /** @throws OutOfBreath if there were enough requests lately: nobody waits here, the next look goes on */
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
