package dev.frontdesk.history.live;

import dev.frontdesk.call.Summary;
import dev.frontdesk.call.store.ChangedCalls;
import dev.frontdesk.call.store.ChangedCalls.Change;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the rows of changed calls, and what each of them said before. Where that is not known, it may have said whatever
 * its events have led to so far: a reader is rather sent a call once too often than never learns that it left the filter.
 */
final class ChangedRows {

    private final List<ChangedCall> calls;

    /** @param lastState what a call said when it changed last, as far as that is known */
    ChangedRows(ChangedCalls changed, List<Change> changes, Function<String, Optional<Summary>> lastState) {
        List<String> ids = changes.stream().map(Change::callUuid).toList();
        Map<String, List<Summary>> others = changed.earlierStates(
                ids.stream().filter(call -> lastState.apply(call).isEmpty()).toList());
        calls = changed.rows(ids).stream()
                .map(row -> ChangedCall.of(
                        row,
                        lastState
                                .apply(row.callUuid())
                                .map(List::of)
                                .orElseGet(() -> others.getOrDefault(row.callUuid(), List.of()))))
                .toList();
    }

    /** The oldest change first. */
    List<ChangedCall> calls() {
        return calls;
    }
}
