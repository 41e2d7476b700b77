package dev.frontdesk.call.store;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.journal.PendingWrite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Group commit: one thread writes events to the database in batches. While a batch is being written the next one gathers,
 * so that events that arrive together share a commit, and a single event never waits for others. Threads that submit an
 * event wait for that event only, and hold no connection.
 */
final class GroupCommitWriter implements Runnable {

    private static final Logger LOG = Logger.getLogger(GroupCommitWriter.class.getName());
    private static final int LARGEST_BATCH = 256;
    private static final int SATURATION = 64;
    private static final Duration SLOW = Duration.ofMillis(100);
    private static final Duration STUCK = Duration.ofMillis(500);

    private final BlockingQueue<PendingWrite> queue;
    private final Consumer<List<CallEvent>> store;
    private final LongSupplier nanoTime;
    private volatile boolean failed;
    private volatile long busySince;

    GroupCommitWriter(int capacity, Consumer<List<CallEvent>> store) {
        this(capacity, store, System::nanoTime);
    }

    /** @param nanoTime never goes back, as {@link System#nanoTime()} does not */
    GroupCommitWriter(int capacity, Consumer<List<CallEvent>> store, LongSupplier nanoTime) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.store = store;
        this.nanoTime = nanoTime;
    }

    /** Returns at once; the caller waits on the result. */
    PendingWrite submit(CallEvent event) {
        PendingWrite pendingWrite = new PendingWrite(event);
        return !isTripped() && !isSaturated() && queue.offer(pendingWrite)
                ? pendingWrite
                : PendingWrite.rejected(event);
    }

    /** True while many events wait behind a slow batch: each holds a thread that a new call may need. */
    private boolean isSaturated() {
        return waiting() >= SATURATION && isBusyFor(SLOW);
    }

    /** True from a failure until {@link #resume()}, and while a batch takes longer than a healthy database needs. */
    boolean isTripped() {
        return failed || isBusyFor(STUCK);
    }

    private boolean isBusyFor(Duration time) {
        long since = busySince;
        return since != 0 && nanoTime.getAsLong() - since > time.toNanos();
    }

    /** Closes the circuit breaker: the database has been seen to work again. */
    void resume() {
        failed = false;
    }

    int waiting() {
        return queue.size();
    }

    boolean isFull() {
        return queue.remainingCapacity() == 0;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                writeNextOrFail();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        while (!queue.isEmpty()) {
            write(gathered(new ArrayList<>()));
        }
    }

    /** If a batch cannot even be gathered, its events go to the journal when their submitters time out. */
    private void writeNextOrFail() throws InterruptedException {
        try {
            writeNext();
        } catch (RuntimeException | Error fault) {
            failed = true;
        }
    }

    private void writeNext() throws InterruptedException {
        List<PendingWrite> batch = new ArrayList<>();
        batch.add(queue.take());
        write(gathered(batch));
    }

    /** Includes events whose submitters timed out: they are in the journal already, but enter the log sooner from here. */
    private List<PendingWrite> gathered(List<PendingWrite> batch) {
        queue.drainTo(batch, LARGEST_BATCH - batch.size());
        return batch;
    }

    /** After a failure, rejects queued events at once; another attempt would make callers wait for the same failure. */
    private void write(List<PendingWrite> batch) {
        if (failed) {
            batch.forEach(pendingWrite -> pendingWrite.complete(false));
        } else {
            attempt(batch);
        }
    }

    private void attempt(List<PendingWrite> batch) {
        busySince = nanoTime.getAsLong();
        try {
            store.accept(batch.stream().map(PendingWrite::event).toList());
            batch.forEach(pendingWrite -> pendingWrite.complete(true));
        } catch (Throwable failure) {
            // An Error as well: callers wait for this batch, and no other thread would write the next.
            failed = true;
            batch.forEach(pendingWrite -> pendingWrite.complete(false));
            LOG.log(Level.FINE, "A batch could not be written.", failure);
        } finally {
            busySince = 0;
        }
    }
}
