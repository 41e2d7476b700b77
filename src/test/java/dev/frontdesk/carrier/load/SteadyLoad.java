package dev.frontdesk.carrier.load;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Plays a fixed number of calls a second, whether Frontdesk keeps up or not. The webhooks of a call are spread
 * evenly over its time, but none is sent before the one before it was answered. The time of an answer counts from the
 * moment at which the webhook was due, so that a late answer delays those behind it, as it does for real callers.
 */
public final class SteadyLoad implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 256;

    private final Sender sender;
    private final CallSupply supply;
    private final long nanosBetweenCalls;
    private final long nanosOfCall;
    private final ScheduledThreadPoolExecutor players = new ScheduledThreadPoolExecutor(MOST_CONNECTIONS);
    /** One party for each call that is not over, and one for us. */
    private final Phaser calls = new Phaser(1);

    /** Open but while {@link #holdBack} holds. */
    private volatile CountDownLatch gate = new CountDownLatch(0);

    private volatile boolean stopping;

    /** @param call how long each call takes */
    public SteadyLoad(Sender sender, CallSupply callSupply, double callsPerSecond, Duration call) {
        this.sender = sender;
        this.supply = callSupply;
        this.nanosBetweenCalls = (long) (1e9 / callsPerSecond);
        this.nanosOfCall = call.toNanos();
    }

    /** Begins, and returns at once. */
    public void start() {
        // Started before the outage, threads cost no time during it.
        players.prestartAllCoreThreads();
        at(System.nanoTime(), this::nextCall);
    }

    /** Returns when that time has passed. */
    public void goOnFor(Duration time) {
        try {
            players.schedule(() -> {}, time.toMillis(), TimeUnit.MILLISECONDS).get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Pauses sending; requests in flight go on. A router does the same when its target gets SIGTERM. */
    public void holdBack() {
        gate = new CountDownLatch(1);
    }

    /** Resumes sending. */
    public void letGo() {
        gate.countDown();
    }

    /** No more calls begin; returns once all that have begun are over. */
    public void stop() {
        synchronized (this) {
            stopping = true;
        }
        int phase = calls.arriveAndDeregister();
        try {
            calls.awaitAdvanceInterruptibly(phase, 2 * nanosOfCall + 60_000_000_000L, TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (TimeoutException stuck) {
            throw new IllegalStateException("The calls do not end", stuck);
        }
    }

    private void nextCall(long due) {
        if (isRegistered()) {
            at(due + nanosBetweenCalls, this::nextCall);
            play(supply.next(), 0, due, due);
        }
    }

    /** False once no more calls begin. Never waits for an answer, or the next call would begin too late. */
    private synchronized boolean isRegistered() {
        return !stopping && calls.register() >= 0;
    }

    /** @param began when the call began, from which all its webhooks are planned */
    private void play(LoadCall call, int step, long began, long due) {
        awaitGate();
        sender.deliver(call, step, due);
        int next = step + 1;
        if (next == call.steps().size()) {
            calls.arriveAndDeregister();
            return;
        }
        long planned = began + nanosOfCall / call.steps().size() * next;
        at(Math.max(planned, System.nanoTime()), then -> play(call, next, began, then));
    }

    private void awaitGate() {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void at(long due, Task task) {
        players.schedule(() -> task.run(due), due - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private interface Task {
        void run(long due);
    }

    @Override
    public void close() {
        stopping = true;
        players.shutdownNow();
    }
}
