package dev.frontdesk.call.projection;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Started;
import dev.frontdesk.database.ClusterLock;
import dev.frontdesk.database.DatabaseWatch;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
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

    /**
     * Gives the rows of an earlier version their revision, page by page in the order of the ids, each page a short transaction.
     * An earlier version wrote the row in the transaction of its events, so a row says all those that bear no time of storage.
     */
    static final class RevisionFill {

        /** Returns no row once all have a revision. The number of a page that is empty becomes null. */
        private static final String FILL_PAGE = """
                with page as (
                    select call_uuid from call where call_uuid > (select filled_until from call_sweep)
                    order by call_uuid limit 500),
                filled as (
                    update call set revision = (select count(*) from call_event
                        where call_event.call_uuid = call.call_uuid and call_event.stored_at is null)
                    where call_uuid in (select call_uuid from page) and revision = 0)
                update call_sweep set filled_until = (select max(call_uuid) from page)
                where filled_until is not null returning filled_until""";

        private static final Duration AT_A_TIME = Duration.ofSeconds(1);

        private final LogSql sql;
        private boolean done;

        RevisionFill(DataSource database) {
            this.sql = new LogSql(database);
        }

        /**
         * Goes on for a second, or until all is done.
         *
         * @throws StoreFailed if the database is not available
         */
        void goOn() {
            long start = System.nanoTime();
            while (!done && System.nanoTime() - start < AT_A_TIME.toNanos()) {
                done = !fillPage();
            }
        }

        private boolean fillPage() {
            List<String> until = sql.ids(FILL_PAGE);
            return !until.isEmpty() && until.get(0) != null;
        }
    }
}
