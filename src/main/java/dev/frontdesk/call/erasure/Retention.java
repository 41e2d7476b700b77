package dev.frontdesk.call.erasure;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Started;
import dev.frontdesk.database.ClusterLock;
import dev.frontdesk.database.DatabaseWatch;
import dev.frontdesk.settings.Settings;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Deletes calls that ended longer ago than {@code RETENTION_DAYS}, call by call, on one node. Without the setting: nothing. */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final int STEP = 50;

    /** Calls in between are answered as ever: a day's calls of a busy office are deleted within minutes. */
    private static final int MOST_STEPS = 20;

    @Inject
    private ErasureSteps steps;

    @Inject
    private Settings settings;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private ClusterLock oneAtATime;

    @Inject
    private Clock clock;

    @Inject
    private BackgroundTasks tasks;

    void begin(@Observes Started started) {
        settings.retentionDays()
                .ifPresent(days -> tasks.startLong("retention", PAUSE, progress -> run(days, progress)));
    }

    private void run(int days, Runnable progress) {
        if (watch.isAvailable()) {
            try {
                Instant limit = clock.instant().minus(Duration.ofDays(days));
                oneAtATime
                        .tryRun(ClusterLock.Work.RETENTION, () -> deleted(limit, progress))
                        .filter(calls -> calls > 0)
                        .ifPresent(calls ->
                                LOG.info("Deleted " + calls + " calls that ended more than " + days + " days ago."));
            } catch (EJBException | ErasureFailed later) {
                LOG.log(Level.FINE, "Old calls are deleted later.", later);
            }
        }
    }

    private int deleted(Instant limit, Runnable progress) {
        int deleted = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            List<String> calls = steps.endedBefore(limit, STEP);
            for (String call : calls) {
                progress.run();
                steps.delete(call);
            }
            deleted += calls.size();
            if (calls.size() < STEP) {
                return deleted;
            }
        }
        return deleted;
    }
}
