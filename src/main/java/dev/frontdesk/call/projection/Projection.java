package dev.frontdesk.call.projection;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Started;
import dev.frontdesk.call.Reading;
import dev.frontdesk.database.DatabaseWatch;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Keeps the rows of calls up to date behind their events. Calls whose events became durable gather for a short while, each
 * once however many events came, and are computed and written together. What a crash prevents, the {@link Sweep} makes up
 * for.
 */
@ApplicationScoped
public class Projection {

    private static final Logger LOG = Logger.getLogger(Projection.class.getName());

    private static final int CAPACITY = 20_000;
    private static final int BATCH = 500;
    private static final Duration PAUSE = Duration.ofMillis(1);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration REST = Duration.ofSeconds(1);

    @Inject
    private Reading reading;

    @Inject
    private ProjectionMeters meters;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private BackgroundTasks tasks;

    @Inject
    private Event<CallChanged> changed;

    @Inject
    private Instance<BesideRows> beside;

    @Resource(lookup = "java:app/jdbc/frontdesk")
    private DataSource database;

    private final PendingCalls pending = new PendingCalls(CAPACITY);
    private final PendingCalls.Window window = new PendingCalls.Window();
    private NotComputed notComputed;
    private CallRows rows;
    private Projector projector;
    private volatile StoreFailed lastFailure;

    /**
     * The state of the projection on this node.
     *
     * @param waiting how many calls have events that their rows do not say yet
     * @param trouble why the database did not take the last rows; null if it did
     * @param notComputed the ids of calls that this code cannot compute, at most 1,000
     */
    public record Status(int waiting, String trouble, List<String> notComputed) {}

    @PostConstruct
    void open() {
        notComputed = new NotComputed(database);
        rows = new CallRows(database, beside.isResolvable() ? beside.get() : BesideRows.NOTHING);
        projector = new Projector(new EventStore(database), rows, notComputed, reading, this::written);
        meters.watch(pending, notComputed);
    }

    void begin(@Observes Started started) {
        tasks.start("projection", PAUSE, this::run);
    }

    /** Brings the rows of these calls up to date soon. Returns at once. */
    public void follow(Collection<String> calls) {
        int left = pending.add(calls);
        if (left > 0) {
            meters.countDropped(left);
        }
    }

    /**
     * Brings the rows of these calls up to date before it returns, for somebody who has just changed what they say. A row
     * that somebody holds a lock on follows later.
     *
     * @throws StoreFailed if the database is not available
     */
    public void bringUpToDate(Collection<String> calls) {
        follow(projector.project(calls).locked());
    }

    /** Shared with the sweep, so that both report alike. */
    Projector projector() {
        return projector;
    }

    CallRows rows() {
        return rows;
    }

    NotComputed notComputed() {
        return notComputed;
    }

    public Status status() {
        return new Status(
                pending.size(),
                Optional.ofNullable(lastFailure).map(StoreFailed::words).orElse(null),
                notComputed.known());
    }

    private void run() {
        try {
            Map<String, Long> calls = pending.take(window.length(), PATIENCE, BATCH);
            if (!calls.isEmpty()) {
                projectOrPutBack(calls);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Calls whose rows somebody holds a lock on are left to the sweep, or each batch would wait for that lock. */
    private void projectOrPutBack(Map<String, Long> calls) {
        boolean done = false;
        try {
            done = watch.isAvailable() && project(calls);
        } finally {
            if (!done) {
                pending.putBack(calls, REST);
            }
        }
    }

    private boolean project(Map<String, Long> calls) {
        long start = System.nanoTime();
        try {
            Projector.Left left = projector.project(calls.keySet());
            window.fit(Duration.ofNanos(System.nanoTime() - start));
            calls.keySet().removeAll(left.failed());
            calls.keySet().removeAll(left.locked());
            calls.values().forEach(meters::countWritten);
            lastFailure = null;
            return true;
        } catch (StoreFailed failed) {
            lastFailure = failed;
            LOG.log(Level.FINE, "Rows could not be written and are written later.", failed);
            return false;
        }
    }

    /** A fault of an observer costs neither the row nor the other observers' calls. */
    private void written(RowWritten written) {
        meters.countEnd(written);
        try {
            changed.fire(written.row());
        } catch (RuntimeException fault) {
            LOG.severe("A change of the call " + written.row().callUuid() + " was not passed on: "
                    + fault.getClass().getSimpleName() + ". Its row is right. Report this fault.");
            LOG.log(Level.FINE, "An observer failed.", fault);
        }
    }
}
