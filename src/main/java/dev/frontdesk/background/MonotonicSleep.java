package dev.frontdesk.background;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Sleeps by the monotonic clock. A stray interrupt does not shorten the sleep; {@link #end()} does. */
final class MonotonicSleep {

    private final BooleanSupplier ended;
    private volatile Thread sleeper;

    /** @param ended true once the thread is to end */
    MonotonicSleep(BooleanSupplier ended) {
        this.ended = ended;
    }

    void atMost(Duration time) {
        sleeper = Thread.currentThread();
        long end = System.nanoTime() + time.toNanos();
        long left = time.toNanos();
        while (left > 0 && !ended.getAsBoolean()) {
            LockSupport.parkNanos(this, left);
            // An interrupted thread would not be parked at all.
            Thread.interrupted();
            left = end - System.nanoTime();
        }
    }

    /** Wakes the sleeping thread, which then checks whether it is to end. */
    void end() {
        LockSupport.unpark(sleeper);
    }
}
