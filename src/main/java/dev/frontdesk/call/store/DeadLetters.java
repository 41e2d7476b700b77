package dev.frontdesk.call.store;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.journal.RefusedEvents;
import jakarta.ejb.EJBException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Writes batches to the database, and moves poison events to the dead-letter file. If the database rejects a batch for its
 * data, each event is written alone, and one that is rejected again is set aside, so that it cannot block the others. Any
 * other failure says that the database is not available, and the events stay where they are. Writing alone is slow, so
 * only the replay of the journal does it, never a thread that answers a caller.
 */
final class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class.getName());

    private final CallStore store;
    private final RefusedEvents refused;
    private volatile StoreFailed last;

    /** @param refused where events are set aside */
    DeadLetters(CallStore store, RefusedEvents refused) {
        this.store = store;
        this.refused = refused;
    }

    /**
     * Returns once these events are in the log.
     *
     * @throws StoreFailed if none is
     */
    void write(List<CallEvent> batch) {
        try {
            store.add(batch);
            last = null;
        } catch (EJBException failed) {
            throw noted(new StoreFailed(failed));
        } catch (StoreFailed failed) {
            throw noted(failed);
        }
    }

    private StoreFailed noted(StoreFailed failed) {
        last = failed;
        return failed;
    }

    /** Why the last batch was not written; empty if it was. */
    Optional<StoreFailed> trouble() {
        return Optional.ofNullable(last);
    }

    /**
     * Returns once each of these events is in the log or set aside.
     *
     * @throws StoreFailed if the database is not available, or the disk does not take what was to be set aside
     */
    void writeEachAlone(List<CallEvent> batch) {
        try {
            write(batch);
        } catch (StoreFailed failed) {
            throwUnlessData(failed);
            batch.forEach(this::writeAlone);
        }
    }

    private void writeAlone(CallEvent event) {
        try {
            write(List.of(event));
        } catch (StoreFailed failed) {
            throwUnlessData(failed);
            deadLetter(event, failed);
        }
    }

    private static void throwUnlessData(StoreFailed failed) {
        if (!failed.isFaultOfTheData()) {
            throw failed;
        }
    }

    private void deadLetter(CallEvent event, StoreFailed failed) {
        try {
            refused.add(event);
            last = null;
            LOG.severe("The database refuses the event " + event.kind() + " of the call " + event.callUuid() + " ("
                    + failed.reason()
                    + "). It is kept in the journal's folder, in the file \"refused\", and tried again"
                    + " at the next start.");
        } catch (IOException noDisk) {
            throw failed;
        }
    }
}
