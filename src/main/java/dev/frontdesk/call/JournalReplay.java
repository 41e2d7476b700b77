package dev.frontdesk.call;

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

/** Every second: has the journal ready, looks whether the database is there again, and brings in what waited. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JournalReplay {

    private static final Logger LOG = Logger.getLogger(JournalReplay.class.getName());

    @Inject
    private CallLog log;

    @Inject
    private DatabaseWatch watch;

    private final AtomicBoolean busy = new AtomicBoolean();
    private boolean away;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void everySecond() {
        if (busy.compareAndSet(false, true)) {
            try {
                bringIn();
            } finally {
                busy.set(false);
            }
        }
    }

    /** Beside the other, which takes long where much waits. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void keepRoom() {
        log.keepRoom();
    }

    private void bringIn() {
        if (!watch.isThere()) {
            say(true, "The database is away. Events wait in the journal until it is back.");
            return;
        }
        try {
            log.bringIn();
            say(false, "The database is there again. What waited in the journal is in the log.");
        } catch (StoreFailed | EJBException failed) {
            LOG.log(Level.FINE, "The journal has to wait.", failed);
        }
    }

    /** Once for each change. */
    private void say(boolean isAway, String sentence) {
        if (away != isAway) {
            away = isAway;
            LOG.warning(sentence);
        }
    }
}
