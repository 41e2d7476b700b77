package dev.frontdesk.call.store;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.journal.RefusedEvents;
import dev.frontdesk.call.projection.StoreFailed;
import java.io.IOException;
import java.util.List;
import java.util.logging.Logger;

/**
 * Moves poison events to the dead-letter file. If the database rejects a batch for its data, each event is written alone,
 * and one that is rejected again is set aside, so that it cannot block the others. Any other failure says that the database
 * is not available, and the events stay where they are. Slow, so only the replay of the journal does it, never a thread
 * that answers a caller.
 */
final class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class.getName());

    private final BatchWriter database;
    private final RefusedEvents refused;

    /** @param refused where events are set aside */
    DeadLetters(BatchWriter database, RefusedEvents refused) {
        this.database = database;
        this.refused = refused;
    }

    /**
     * Returns once each of these events is in the log or set aside.
     *
     * @throws StoreFailed if the database is not available, or the disk does not take what was to be set aside
     */
    void writeOrSetAside(List<CallEvent> batch) {
        try {
            database.write(batch);
        } catch (StoreFailed failed) {
            throwUnlessData(failed);
            batch.forEach(this::writeAlone);
        }
    }

    private void writeAlone(CallEvent event) {
        try {
            database.write(List.of(event));
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
            database.forgetFailure();
            LOG.severe("The database refuses the event " + event.kind() + " of the call " + event.callUuid() + " ("
                    + failed.reason()
                    + "). It is kept in the journal's folder, in the file \"refused\", and tried again"
                    + " at the next start.");
        } catch (IOException noDisk) {
            throw failed;
        }
    }
}
