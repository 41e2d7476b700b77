package dev.frontdesk.call.store;

import dev.frontdesk.call.AnyEvent;
import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.projection.StoreFailed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A store that writes batches, fails, or hangs, as the test sets it. */
final class ObedientStore implements Consumer<List<CallEvent>> {

    private final List<List<CallEvent>> batches = new ArrayList<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean failing;
    private volatile Error error;
    private volatile boolean busy;

    /** Holds the next batch until {@link #goOn}. */
    void pause() {
        gate = new CountDownLatch(1);
    }

    /** Fails every batch from now on, one underway included. */
    void fail() {
        failing = true;
        gate.countDown();
    }

    /** Ends every batch with this error from now on. */
    void fail(Error how) {
        error = how;
    }

    void goOn() {
        failing = false;
        error = null;
        gate.countDown();
    }

    boolean isBusy() {
        return busy;
    }

    @Override
    public void accept(List<CallEvent> batch) {
        busy = true;
        attempts.incrementAndGet();
        try {
            gate.await();
        } catch (InterruptedException stopping) {
            // A database takes a batch to its end, whoever stops meanwhile.
            Thread.currentThread().interrupt();
        }
        if (error != null) {
            throw error;
        }
        if (failing) {
            throw new StoreFailed(new IOException("the database is away"));
        }
        synchronized (this) {
            batches.add(batch);
        }
    }

    /** How many batches were submitted, failed ones included. */
    int attempts() {
        return attempts.get();
    }

    synchronized List<Integer> batches() {
        return batches.stream().map(List::size).toList();
    }

    synchronized List<String> written() {
        return AnyEvent.names(batches.stream().flatMap(List::stream).toList());
    }
}
