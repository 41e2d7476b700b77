package dev.frontdesk.history.live;

import dev.frontdesk.call.store.ChangedCalls;
import dev.frontdesk.call.store.ChangedCalls.Change;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What readers missed that come back with the id of the last event that they got. The id is the horizon of that event, and
 * the database is asked again, so any node answers any reader.
 */
final class Missed {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST = 500;

    /** Horizons differ by so much where a writer of one moment is seen, and the next is not. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final Instant horizon;
    private final List<Change> changes;
    private final Map<String, ChangedCall> calls;

    private Missed(Instant horizon, List<Change> changes, List<ChangedCall> calls) {
        this.horizon = horizon;
        this.changes = changes;
        this.calls = calls.stream().collect(Collectors.toMap(ChangedCall::callUuid, Function.identity()));
    }

    /** Asks once for all of them: after a restart many come back within a second. */
    static Missed read(ChangedCalls changed, Collection<Reader> newcomers, Instant horizon) {
        List<Change> changes = newcomers.stream()
                .map(Reader::lastEventId)
                .filter(Objects::nonNull)
                .flatMap(id -> known(id, horizon).stream())
                .min(Instant::compareTo)
                .map(oldest -> changed.since(oldest, MOST + 1))
                .orElse(List.of());
        ChangedRows rows = new ChangedRows(changed, changes, call -> Optional.empty());
        return new Missed(horizon, changes, rows.calls());
    }

    /** Empty if nobody can say what changed since this event: its id is none of ours, or too much has changed since. */
    Optional<Changes> since(String lastEventId) {
        return known(lastEventId, horizon).filter(this::isReadFrom).map(from -> new Changes(horizon, callsSince(from)));
    }

    private boolean isReadFrom(Instant from) {
        return changes.size() <= MOST || changes.get(changes.size() - 1).at().isBefore(from);
    }

    private List<ChangedCall> callsSince(Instant from) {
        return changes.stream()
                .filter(change -> !change.at().isBefore(from))
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .map(change -> calls.get(change.callUuid()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Optional<Instant> known(String id, Instant horizon) {
        try {
            Instant given = Instant.parse(id);
            boolean isOurs = given.isAfter(horizon.minus(LONGEST)) && given.isBefore(horizon.plus(AHEAD));
            return isOurs ? Optional.of(given.isBefore(horizon) ? given : horizon) : Optional.empty();
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
