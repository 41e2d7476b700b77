package dev.frontdesk.history.live;

import dev.frontdesk.call.store.CallFilter;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one turn found, as an event for each filter: readers with the same filter share its bytes. For one thread. */
final class Changes {

    private final Instant id;
    private final List<ChangedCall> calls;
    private final Map<CallFilter, Optional<Batch>> batches = new HashMap<>();

    /** An event with this number of calls. */
    record Batch(byte[] event, int calls) {}

    Changes(Instant id, List<ChangedCall> calls) {
        this.id = id;
        this.calls = calls;
    }

    Instant id() {
        return id;
    }

    /** Empty where none of the calls concerns the filter. */
    Optional<Batch> of(CallFilter filter) {
        return batches.computeIfAbsent(filter, this::batch);
    }

    private Optional<Batch> batch(CallFilter filter) {
        List<byte[]> concerned = calls.stream()
                .filter(call -> call.concerns(filter))
                .map(ChangedCall::json)
                .toList();
        return concerned.isEmpty()
                ? Optional.empty()
                : Optional.of(new Batch(EventText.calls(id, concerned), concerned.size()));
    }
}
