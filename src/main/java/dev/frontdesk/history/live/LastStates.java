package dev.frontdesk.history.live;

import dev.frontdesk.call.Summary;
import dev.frontdesk.call.store.ChangedCalls.Change;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the calls that changed last said when they did, bounded: so a call that leaves a filter is noticed. For one thread. */
final class LastStates {

    private final Map<String, Summary> states;

    LastStates(int most) {
        states = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Summary> eldest) {
                return size() > most;
            }
        };
    }

    Optional<Summary> of(String callUuid) {
        return Optional.ofNullable(states.get(callUuid));
    }

    void put(String callUuid, Summary summary) {
        states.put(callUuid, summary);
    }

    /** They changed, and nobody knows how. */
    void forget(Collection<Change> changes) {
        changes.forEach(change -> states.remove(change.callUuid()));
    }

    void forgetAll() {
        states.clear();
    }
}
