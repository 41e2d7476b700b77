package dev.frontdesk.call.store;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Started;
import dev.frontdesk.database.ClusterLock;
import dev.frontdesk.database.DatabaseWatch;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Every two seconds, on one node: finds the rows that are behind their events ({@link Sweeper}), and fills in the revision
 * of rows of an earlier version ({@link RevisionFill}).
 */
@ApplicationScoped
public class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** So many failures in a row are an outage that the watch has not noticed yet; it logs it. */
    private static final int AN_OUTAGE_BEGINS = 2;

    @Inject
    private Projection projection;

    @Inject
    private ProjectionMeters meters;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private ClusterLock lock;

    @Inject
    private BackgroundTasks tasks;

    @Resource(lookup = "java:app/jdbc/frontdesk")
    private DataSource database;

    private Sweeper sweeper;
    private RevisionFill fill;
    private int failures;

    void begin(@Observes Started started) {
        sweeper = new Sweeper(database, projection.projector(), projection.notComputed());
        fill = new RevisionFill(database);
        tasks.startLong("sweep", PAUSE, this::run);
    }

    private void run(Runnable progress) {
        if (!watch.isAvailable()) {
            return;
        }
        try {
            lock.tryRun(ClusterLock.Work.SWEEP, () -> sweep(progress));
            projection.notComputed().refresh();
            failures = 0;
        } catch (StoreFailed | IllegalStateException failed) {
            LOG.log(Level.FINE, "The sweep failed and is tried again.", failed);
            failures++;
            if (failures > AN_OUTAGE_BEGINS) {
                throw failed;
            }
        }
    }

    private boolean sweep(Runnable progress) {
        meters.countFound(sweeper.sweep(progress));
        fill.goOn();
        return true;
    }
}
