package dev.frontdesk.call.journal;

import dev.frontdesk.call.CallEvent;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An event that was handed to the {@code GroupCommitWriter}, and what became of it. */
public final class PendingWrite {

    private final CallEvent event;
    private final CountDownLatch settled = new CountDownLatch(1);
    private volatile boolean written;

    public PendingWrite(CallEvent event) {
        this.event = event;
    }

    /** One that the writer does not take. */
    public static PendingWrite rejected(CallEvent event) {
        PendingWrite refused = new PendingWrite(event);
        refused.complete(false);
        return refused;
    }

    public CallEvent event() {
        return event;
    }

    public void complete(boolean isWritten) {
        written = isWritten;
        settled.countDown();
    }

    /** True once the event is in the database; false while it is not. */
    boolean isWritten() {
        return written;
    }

    /** False also while nothing is decided: the event may still get into the database. */
    public boolean isRejected() {
        return settled.getCount() == 0 && !written;
    }

    /** True once the event is in the database; false if it could not be written, or not in time. */
    public boolean isWrittenWithin(Duration patience) {
        try {
            return settled.await(patience.toNanos(), TimeUnit.NANOSECONDS) && written;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
