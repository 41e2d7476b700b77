package dev.frontdesk.plivo.records;

import dev.frontdesk.plivo.account.PlivoConnection;
import dev.frontdesk.startup.DatabaseWatch;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads Plivo's records every five minutes, on whichever node is first, and at once if a pass left some. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReconciliationJob {

    private static final Logger LOG = Logger.getLogger(ReconciliationJob.class.getName());

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    private Reconciliation reconciliation;

    @Inject
    private ReconciliationHealth health;

    @Inject
    private PlivoConnection connection;

    @Inject
    private DatabaseWatch watch;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void look() {
        if (watch.isThere() && busy.compareAndSet(false, true)) {
            try {
                if (connection.hasCredentials()) {
                    reconciliation.look(Reconciliation.REST).ifPresent(ReconciliationJob::say);
                }
                health.update();
            } catch (EJBException away) {
                LOG.log(Level.FINE, "The database is down, so Plivo's records are read later.", away);
            } finally {
                busy.set(false);
            }
        }
    }

    private static void say(Look look) {
        Finding found = look.finding();
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
