package dev.frontdesk.call.store;

import dev.frontdesk.call.CallEvent;
import jakarta.ejb.EJBException;
import java.util.List;
import java.util.Optional;

/** Writes a batch of events to the database in one transaction, and remembers why the last one failed. */
final class BatchWriter {

    private final CallStore store;
    private volatile StoreFailed lastFailure;

    BatchWriter(CallStore store) {
        this.store = store;
    }

    /**
     * Returns once these events are in the log.
     *
     * @throws StoreFailed if none is
     */
    void write(List<CallEvent> batch) {
        try {
            store.add(batch);
        } catch (EJBException failed) {
            throw noted(new StoreFailed(failed));
        } catch (StoreFailed failed) {
            throw noted(failed);
        }
        lastFailure = null;
    }

    private StoreFailed noted(StoreFailed failed) {
        lastFailure = failed;
        return failed;
    }

    /** The event that failed is set aside, and the database is well. */
    void forgetFailure() {
        lastFailure = null;
    }

    /** Why the last batch was not written; empty if it was. */
    Optional<StoreFailed> lastFailure() {
        return Optional.ofNullable(lastFailure);
    }
}
