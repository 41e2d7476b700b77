package dev.frontdesk.notices.webhooks;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Started;
import dev.frontdesk.database.DatabaseWatch;
import dev.frontdesk.notices.OutboxFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Deletes old deliveries, in small steps, on each node. */
@ApplicationScoped
public class DeliveryRetention {

    private static final Logger LOG = Logger.getLogger(DeliveryRetention.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int STEP = 1000;
    private static final int MOST_STEPS = 100;

    @Inject
    private Deliveries deliveries;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private BackgroundTasks tasks;

    void begin(@Observes Started started) {
        tasks.startLong("delivery retention", PAUSE, this::run);
    }

    private void run(Runnable progress) {
        try {
            int steps = 0;
            while (steps < MOST_STEPS && watch.isAvailable() && deliveries.forget(STEP) == STEP) {
                progress.run();
                steps++;
            }
        } catch (OutboxFailed later) {
            LOG.log(Level.FINE, "Old deliveries are deleted later.", later);
        }
    }
}
