package dev.frontdesk.plivo.records;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Started;
import dev.frontdesk.database.DatabaseWatch;
import dev.frontdesk.plivo.client.PlivoConnection;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads Plivo's records every five minutes, on the first node that is due, and at once after a pass that was cut short.
 */
@ApplicationScoped
public class ReconciliationJob {

    private static final Logger LOG = Logger.getLogger(ReconciliationJob.class.getName());

    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Inject
    private Reconciliation reconciliation;

    @Inject
    private ReconciliationHealth health;

    @Inject
    private PlivoConnection connection;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private BackgroundTasks tasks;

    void begin(@Observes Started started) {
        tasks.start("reconciliation", PAUSE, this::run);
    }

    private void run() {
        if (watch.isAvailable()) {
            try {
                if (connection.hasCredentials()) {
                    reconciliation.run(Reconciliation.REST).ifPresent(ReconciliationJob::say);
                }
                health.update();
            } catch (EJBException away) {
                LOG.log(Level.FINE, "Plivo's records have to wait.", away);
            }
        }
    }

    private static void say(Pass pass) {
        RecordCounts found = pass.finding();
        if (found.added() + found.changed() > 0) {
            LOG.info("Read Plivo's records: " + found.added() + " calls added, " + found.changed() + " completed.");
        }
        if (found.outside() > 0) {
            LOG.warning(
                    found.outside() + " of Plivo's records are of calls that ended outside of the time that was asked"
                            + " for: its filter may not be in UTC, and the records of some calls may be missing.");
        }
    }
}
