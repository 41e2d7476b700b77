package dev.frontdesk.call.journal;

import dev.frontdesk.call.CallEvent;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An event submitted to the {@code GroupCommitWriter}, with its result. */
public final class PendingWrite {

    private final CallEvent event;
    private final CountDownLatch completed = new CountDownLatch(1);
    private volatile boolean written;

    public PendingWrite(CallEvent event) {
        this.event = event;
    }

    /** An event that the writer rejects at once. */
    public static PendingWrite rejected(CallEvent event) {
        PendingWrite rejected = new PendingWrite(event);
        rejected.complete(false);
        return rejected;
    }

    public CallEvent event() {
        return event;
    }

    public void complete(boolean isWritten) {
        written = isWritten;
        completed.countDown();
    }

    /** True once the event is in the database; false while it is not. */
    boolean isWritten() {
        return written;
    }

    /** False also while the result is open: the event may still get into the database. */
    public boolean isRejected() {
        return completed.getCount() == 0 && !written;
    }

    /** True once the event is in the database; false if it could not be written, or not in time. */
    public boolean isWrittenWithin(Duration timeout) {
        try {
            return completed.await(timeout.toNanos(), TimeUnit.NANOSECONDS) && written;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
