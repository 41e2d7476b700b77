package dev.frontdesk.notices;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Started;
import dev.frontdesk.database.DatabaseWatch;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Empties the outbox, on each node. Where nobody wants to know anything it looks every ten seconds, for what is left over. */
@ApplicationScoped
public class OutboxJob {

    private static final Logger LOG = Logger.getLogger(OutboxJob.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final int BATCH = 200;

    @Inject
    private DueNotices due;

    @Inject
    private Outbox outbox;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private BackgroundTasks tasks;

    private long lookedAt = System.nanoTime();

    void begin(@Observes Started started) {
        tasks.startLong("outbox", PAUSE, this::look);
    }

    private void look(Runnable progress) {
        boolean isIdle = !outbox.isWanted() && System.nanoTime() - lookedAt < IDLE.toNanos();
        if (!isIdle && watch.isAvailable()) {
            lookedAt = System.nanoTime();
            try {
                while (due.pass(BATCH) == BATCH) {
                    progress.run();
                }
            } catch (OutboxFailed | EJBException later) {
                LOG.log(Level.FINE, "The notices stay in the outbox; the next pass sends them.", later);
            }
        }
    }
}
