package dev.frontdesk.plivo.records;

import dev.frontdesk.call.store.NotRecorded;
import dev.frontdesk.plivo.client.PlivoFailure;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Reads Plivo's records of finished calls into the log, page by page, to fill what no webhook reported. One node at a
 * time holds a lease. A pass that fails keeps its checkpoint, and the next one continues there; in between nothing is
 * requested.
 */
@ApplicationScoped
public class Reconciliation {

    static final Duration REST = Duration.ofMinutes(5);

    /** The lease: longer than Plivo may take for the requests of one page. */
    private static final Duration TERM = Duration.ofMinutes(2);

    private static final Duration LONGEST_PASS = Duration.ofMinutes(1);

    private final String node = UUID.randomUUID().toString();
    private final ReentrantLock running = new ReentrantLock();

    @Inject
    private PlivoRecords records;

    @Inject
    private RecordFiling filing;

    @Inject
    private CheckpointLease state;

    @Inject
    private Clock clock;

    /** A pass that is running. */
    private static final class Course {
        private Checkpoint progress;
        private RecordCounts finding = RecordCounts.NOTHING;

        Course(Checkpoint progress) {
            this.progress = progress;
        }
    }

    /**
     * Makes one pass.
     *
     * @param rest the minimum time since the last pass on any node
     * @return empty if it is too early, or another node holds the lease
     * @throws EJBException if the database is down
     */
    Optional<Pass> run(Duration rest) {
        running.lock();
        try {
            return state.hold(node, TERM, rest).map(this::run);
        } finally {
            running.unlock();
        }
    }

    private Pass run(Checkpoint begun) {
        Course course = new Course(begun);
        Pass pass = failed(course, "The database went down. The records are read once it is available.");
        try {
            pass = read(course, clock.instant());
        } catch (RateLimitReached pause) {
            pass = new Pass(course.finding, false, true, pause.getMessage());
        } catch (PlivoFailure failure) {
            pass = failed(course, failure.getMessage());
        } catch (NotRecorded failure) {
            pass = failed(course, "The records could not be stored. They are read again later.");
        } finally {
            release(pass);
        }
        return pass;
    }

    private void release(Pass pass) {
        boolean well = pass.whole() || pass.goesOn();
        state.release(node, !pass.goesOn(), pass.whole(), well ? null : pass.detail());
    }

    private static Pass failed(Course course, String sentence) {
        return new Pass(course.finding, false, false, sentence);
    }

    private Pass read(Course course, Instant now) {
        long start = System.nanoTime();
        do {
            Checkpoint stretch = course.progress.stretch(now);
            PlivoRecords.RecordsPage recordsPage = records.calls(stretch.from(), stretch.until(), stretch.offset());
            course.finding = course.finding.plus(filing.file(recordsPage.records(), stretch));
            course.progress = stretch.read(recordsPage.records().size(), recordsPage.last());
            if (!state.save(node, TERM, course.progress)) {
                return failed(course, "Another node has taken over the reading.");
            }
        } while (!course.progress.isWhole(now) && System.nanoTime() - start < LONGEST_PASS.toNanos());
        boolean whole = course.progress.isWhole(now);
        return new Pass(course.finding, whole, !whole, whole ? "All records were read." : "The rest follows at once.");
    }
}
