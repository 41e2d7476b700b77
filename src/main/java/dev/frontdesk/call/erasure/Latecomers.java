package dev.frontdesk.call.erasure;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Started;
import dev.frontdesk.call.erasure.RecentErasures.Erasure;
import dev.frontdesk.call.projection.Projection;
import dev.frontdesk.call.projection.StoreFailed;
import dev.frontdesk.database.DatabaseWatch;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Erases what comes in of a caller after the erasure: late webhooks, Plivo's records, and events that waited in a journal. Also
 * goes on with erasures that a crash has cut short, and looks through the files of this node's journal that wait for a person.
 */
@ApplicationScoped
public class Latecomers {

    private static final Logger LOG = Logger.getLogger(Latecomers.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final int STEP = 50;

    /** While the database is well a journal is replayed within seconds, and after an outage within a minute. */
    private static final Duration FROM_JOURNALS = Duration.ofMinutes(15);

    @Inject
    private RecentErasures recent;

    @Inject
    private ErasureSteps steps;

    @Inject
    private Projection rows;

    @Inject
    private JournalErasure journal;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private Clock clock;

    @Inject
    private BackgroundTasks tasks;

    /** In memory alone: no table shall list who was erased. */
    private final Map<String, Instant> callers = new ConcurrentHashMap<>();

    private long lookedThrough;

    void begin(@Observes Started started) {
        tasks.startLong("erasure", PAUSE, this::run);
    }

    /** This caller is erased; calls that began before then may still come out of a journal. */
    void expect(String key, Instant erasedAt) {
        callers.put(key, erasedAt);
    }

    private void run(Runnable progress) {
        if (!watch.isAvailable()) {
            return;
        }
        try {
            lookThroughJournal();
            callers.values().removeIf(since -> since.isBefore(clock.instant().minus(FROM_JOURNALS)));
            List<String> late = new ArrayList<>(steps.waiting(STEP));
            callers.forEach((key, since) -> late.addAll(steps.begin(key, since, STEP)));
            for (String call : late) {
                progress.run();
                steps.erase(call);
                rows.bringUpToDate(List.of(call));
            }
        } catch (EJBException | ErasureFailed | StoreFailed later) {
            LOG.log(Level.FINE, "Latecomers are erased later.", later);
        }
    }

    /** Looks through this node's journal once for each caller who was erased on any node. */
    synchronized void lookThroughJournal() {
        List<Erasure> erasures = recent.recent();
        long newest = erasures.stream().mapToLong(Erasure::id).max().orElse(0);
        if (newest > lookedThrough) {
            journal.erase(erasures);
            lookedThrough = newest;
        }
    }
}
