package dev.frontdesk.call.store;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.projection.EventStore;
import dev.frontdesk.call.projection.StoreFailed;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Makes a batch of events durable, hands on whose calls they are, and remembers why the last batch failed. */
final class BatchWriter {

    private final EventStore store;
    private final CallMeters meters;
    private final Consumer<Collection<String>> follow;
    private volatile StoreFailed lastFailure;

    /** @param follow takes the ids of calls whose events are durable now, and returns at once */
    BatchWriter(EventStore store, CallMeters meters, Consumer<Collection<String>> follow) {
        this.store = store;
        this.meters = meters;
        this.follow = follow;
    }

    /**
     * Returns once these events are durable. The calls of repeated events are handed on as well: the writer of the first may
     * have been killed before it did so.
     *
     * @throws StoreFailed if none is
     */
    void write(List<CallEvent> batch) {
        try {
            meters.written(store.add(batch));
        } catch (StoreFailed failed) {
            lastFailure = failed;
            throw failed;
        }
        lastFailure = null;
        follow.accept(batch.stream().map(CallEvent::callUuid).collect(Collectors.toSet()));
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
