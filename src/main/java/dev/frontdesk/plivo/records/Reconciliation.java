package dev.frontdesk.plivo.records;

import dev.frontdesk.call.NotRecorded;
import dev.frontdesk.plivo.account.PlivoFailure;
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
 * Reads Plivo's records of calls that are over into the log, page by page, so that what no webhook told is there all
 * the same. One node does so at a time. A look that fails leaves a mark at the page where it failed, and the next one
 * goes on there; in between nothing is asked.
 */
@ApplicationScoped
public class Reconciliation {

    static final Duration REST = Duration.ofMinutes(5);

    /** Longer than Plivo may take for the requests of one page. */
    private static final Duration TERM = Duration.ofMinutes(2);

    private static final Duration LONGEST_LOOK = Duration.ofMinutes(1);

    private final String node = UUID.randomUUID().toString();
    private final ReentrantLock looking = new ReentrantLock();

    @Inject
    private PlivoRecords records;

    @Inject
    private RecordFiling filing;

    @Inject
    private ReadingState state;

    @Inject
    private Clock clock;

    /** A look as far as it has come. */
    private static final class Course {
        private Progress progress;
        private Finding finding = Finding.NOTHING;

        Course(Progress progress) {
            this.progress = progress;
        }
    }

    /**
     * Looks once.
     *
     * @param rest how long the last look must be over, on whichever node
     * @return empty where it is not time, or another node is at it
     * @throws EJBException if the database is away
     */
    Optional<Look> look(Duration rest) {
        looking.lock();
        try {
            return state.hold(node, TERM, rest).map(this::look);
        } finally {
            looking.unlock();
        }
    }

    private Look look(Progress begun) {
        Course course = new Course(begun);
        Look look = failed(course, "The database went away. The records are read once it is there.");
        try {
            look = read(course, clock.instant());
        } catch (OutOfBreath pause) {
            look = new Look(course.finding, false, true, pause.getMessage());
        } catch (PlivoFailure failure) {
            look = failed(course, failure.getMessage());
        } catch (NotRecorded failure) {
            look = failed(course, "What the records say could not be kept. They are read again later.");
        } finally {
            release(look);
        }
        return look;
    }

    private void release(Look look) {
        boolean well = look.whole() || look.goesOn();
        state.release(node, !look.goesOn(), look.whole(), well ? null : look.detail());
    }

    private static Look failed(Course course, String sentence) {
        return new Look(course.finding, false, false, sentence);
    }

    private Look read(Course course, Instant now) {
        long start = System.nanoTime();
        do {
            Progress stretch = course.progress.stretch(now);
            PlivoRecords.Page page = records.calls(stretch.from(), stretch.until(), stretch.offset());
            course.finding = course.finding.plus(filing.file(page.records(), stretch));
            course.progress = stretch.read(page.records().size(), page.last());
            if (!state.save(node, TERM, course.progress)) {
                return failed(course, "Another node has taken over.");
            }
        } while (!course.progress.isWhole(now) && System.nanoTime() - start < LONGEST_LOOK.toNanos());
        boolean whole = course.progress.isWhole(now);
        return new Look(course.finding, whole, !whole, whole ? "All records were read." : "The rest follows at once.");
    }
}
