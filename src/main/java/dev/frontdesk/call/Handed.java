package dev.frontdesk.call;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An event that was handed to the {@link Writer}, and what became of it. */
final class Handed {

    private final CallEvent event;
    private final CountDownLatch settled = new CountDownLatch(1);
    private volatile boolean written;

    Handed(CallEvent event) {
        this.event = event;
    }

    /** One that the writer does not take. */
    static Handed refused(CallEvent event) {
        Handed refused = new Handed(event);
        refused.settle(false);
        return refused;
    }

    CallEvent event() {
        return event;
    }

    void settle(boolean isWritten) {
        written = isWritten;
        settled.countDown();
    }

    /** True once the event is in the database; false while it is not. */
    boolean isWritten() {
        return written;
    }

    /** False also while nothing is decided: the event may still get into the database. */
    boolean isRefused() {
        return settled.getCount() == 0 && !written;
    }

    /** True once the event is in the database; false if it could not be written, or not in time. */
    boolean isWrittenWithin(Duration patience) {
        try {
            return settled.await(patience.toNanos(), TimeUnit.NANOSECONDS) && written;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
