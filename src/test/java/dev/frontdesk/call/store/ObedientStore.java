package dev.frontdesk.call.store;

import dev.frontdesk.call.AnyEvent;
import dev.frontdesk.call.CallEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A database that takes batches, fails, or is stuck, as a test tells it. */
final class ObedientStore implements Consumer<List<CallEvent>> {

    private final List<List<CallEvent>> batches = new ArrayList<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean failing;
    private volatile Error error;
    private volatile boolean busy;

    /** The next batch is not done before {@link #goOn}. */
    void pause() {
        gate = new CountDownLatch(1);
    }

    /** Every batch fails from now on, also one that is under way. */
    void fail() {
        failing = true;
        gate.countDown();
    }

    /** Every batch ends with this from now on. */
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

    /** How many batches have come, with those that failed. */
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
