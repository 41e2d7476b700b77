package dev.frontdesk.history.live;

import dev.frontdesk.call.store.ChangedCalls.Change;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How far the feed has read. A transaction may commit after one that wrote later, so each turn reads again from the horizon
 * of the turn before, and this sorts out what it has seen.
 */
final class Position {

    private Instant horizon;
    private Map<String, Instant> seen = Map.of();

    /** From when on the next turn reads, if the horizon is this now. */
    Instant from(Instant now) {
        return horizon == null || now.isBefore(horizon) ? now : horizon;
    }

    /** Those of these changes that no earlier turn has read. */
    List<Change> fresh(List<Change> changes) {
        return changes.stream()
                .filter(change -> !change.at().equals(seen.get(change.callUuid())))
                .toList();
    }

    /**
     * Moves on.
     *
     * @param changes all since {@link #from}
     */
    void advance(Instant now, List<Change> changes) {
        horizon = now;
        seen = changes.stream().collect(Collectors.toMap(Change::callUuid, Change::at));
    }

    /** Nobody listens: the next turn begins where it stands then. */
    void forget() {
        horizon = null;
        seen = Map.of();
    }
}
