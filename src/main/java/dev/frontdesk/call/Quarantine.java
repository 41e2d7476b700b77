package dev.frontdesk.call;

import jakarta.ejb.EJBException;
import java.io.IOException;
import java.util.List;
import java.util.logging.Logger;

/**
 * Writes batches to the database, and keeps from it the one event that it can never take and that would keep all others out:
 * where a database that works refuses a batch, each event is tried by itself, and set aside if it is refused again and again.
 * That takes its time, which whoever brings in the journal has and whoever answers a caller has not.
 */
final class Quarantine {

    private static final Logger LOG = Logger.getLogger(Quarantine.class.getName());
    private static final int ATTEMPTS = 3;

    private final CallStore store;
    private final CallMeters meters;
    private final JournalFolder folder;

    /** @param folder where events are set aside */
    Quarantine(CallStore store, CallMeters meters, JournalFolder folder) {
        this.store = store;
        this.meters = meters;
        this.folder = folder;
    }

    /**
     * Returns once these events are in the log.
     *
     * @throws StoreFailed if none is
     */
    void attempt(List<CallEvent> batch) {
        try {
            store.add(batch);
            meters.written(batch.size());
        } catch (EJBException failed) {
            throw new StoreFailed(failed);
        }
    }

    /**
     * Returns once each of these events is in the log or set aside.
     *
     * @throws StoreFailed if the database is away, or the disk does not take what was to be set aside
     */
    void insist(List<CallEvent> batch) {
        try {
            attempt(batch);
        } catch (StoreFailed failed) {
            // Throws too if the database is away, and then nothing is wrong with the batch.
            store.probe();
            batch.forEach(event -> writeAlone(event, failed));
        }
    }

    private void writeAlone(CallEvent event, StoreFailed first) {
        StoreFailed last = first;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                attempt(List.of(event));
                return;
            } catch (StoreFailed failed) {
                store.probe();
                last = failed;
            }
        }
        setAside(event, last);
    }

    private void setAside(CallEvent event, StoreFailed failed) {
        try {
            folder.setAside(event);
            LOG.severe("The database refuses the event " + event.kind() + " of the call " + event.callUuid() + " ("
                    + failed.reason() + "). It is kept in the journal's folder, in the file \"refused\".");
        } catch (IOException noDisk) {
            throw failed;
        }
    }
}
