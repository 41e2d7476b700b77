package dev.frontdesk.background;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs its work again and again, with a pause after each run, until it is stopped. No failure ends it, an {@link Error}
 * included: an EJB timer is cancelled after two of those. It sleeps by the monotonic clock: an EJB timer follows the wall
 * clock, and stands still for as long as that was set back.
 */
public final class BackgroundTask implements Runnable {

    private static final Logger LOG = Logger.getLogger(BackgroundTask.class.getName());
    private static final Duration SHORTEST_ALLOWANCE = Duration.ofSeconds(30);
    private static final Duration LONGEST_ALLOWANCE = Duration.ofHours(1);
    private static final int RUNS = 30;

    private final String name;
    private final Duration pause;
    private final Consumer<Runnable> work;
    private final LongSupplier nanoTime;
    private final MonotonicSleep sleep = new MonotonicSleep(this::isStopped);
    private volatile boolean stopped;
    private volatile long lastProgress;
    private Class<?> reported;

    BackgroundTask(String name, Duration pause, Consumer<Runnable> work) {
        this(name, pause, work, System::nanoTime);
    }

    /** @param nanoTime never goes back, as {@link System#nanoTime()} does not */
    BackgroundTask(String name, Duration pause, Consumer<Runnable> work, LongSupplier nanoTime) {
        this.name = name;
        this.pause = pause;
        this.work = work;
        this.nanoTime = nanoTime;
        this.lastProgress = nanoTime.getAsLong();
    }

    public String name() {
        return name;
    }

    /** True for a task that the service cannot do without for long. */
    public boolean isFrequent() {
        return pause.compareTo(Duration.ofSeconds(1)) <= 0;
    }

    /**
     * Reports progress: a long run that comes a step further is not stuck.
     *
     * @throws CancellationException where the task is to end
     */
    private void progress() {
        if (stopped) {
            throw new CancellationException("The background task \"" + name + "\" ends.");
        }
        lastProgress = nanoTime.getAsLong();
    }

    /** True if no run has ended well or made progress for longer than its allowance. */
    public boolean isOverdue() {
        return nanoTime.getAsLong() - lastProgress > allowance().toNanos();
    }

    /** How long the task may go without progress: in proportion to its pause, within bounds. */
    private Duration allowance() {
        Duration proportional = pause.multipliedBy(RUNS);
        Duration bounded = min(proportional, pause.plus(LONGEST_ALLOWANCE));
        return max(bounded, SHORTEST_ALLOWANCE);
    }

    @Override
    public void run() {
        while (!isStopped()) {
            runOnce();
            sleep.atMost(pause);
        }
    }

    void runOnce() {
        try {
            work.accept(this::progress);
            lastProgress = nanoTime.getAsLong();
            reportSuccess();
        } catch (CancellationException ending) {
            LOG.log(Level.FINE, "A run is cut short.", ending);
        } catch (Throwable failure) {
            report(failure);
        }
    }

    private void reportSuccess() {
        if (reported != null) {
            reported = null;
            LOG.info("The background task \"" + name + "\" works again.");
        }
    }

    /** Logs each change of the cause once. With no heap left the report fails as well; the next run repeats it. */
    private void report(Throwable failure) {
        try {
            if (reported != failure.getClass()) {
                LOG.severe("The background task \"" + name + "\" failed: "
                        + failure.getClass().getName() + ". It runs again in " + pause.toMillis() + " ms.");
                reported = failure.getClass();
            }
        } catch (Throwable outOfMemory) {
            reported = null;
        }
    }

    /** Ends it after the run that is underway. */
    void stop() {
        stopped = true;
        sleep.end();
    }

    private boolean isStopped() {
        return stopped;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
