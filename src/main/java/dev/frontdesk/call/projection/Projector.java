package dev.frontdesk.call.projection;

import dev.frontdesk.call.CallStory;
import dev.frontdesk.call.Reading;
import dev.frontdesk.call.projection.EventStore.StoredEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Computes calls from their events and writes their rows, many in one statement. What goes wrong with one call harms no
 * other. Threads may do so at once, for the same calls as well: a row of fewer events never replaces one of more.
 */
final class Projector {

    private final EventStore events;
    private final CallRows rows;
    private final NotComputed notComputed;
    private final Reading reading;
    private final Observer observer;

    /** Learns of each row that was written, after the commit. */
    interface Observer {

        void written(RowWritten row);
    }

    /**
     * What was not written.
     *
     * @param failed the calls that cannot be computed or stored; they are remembered
     * @param locked the calls whose rows somebody holds a lock on
     */
    record Left(Set<String> failed, Set<String> locked) {

        Left() {
            this(new HashSet<>(), new HashSet<>());
        }
    }

    Projector(EventStore events, CallRows rows, NotComputed notComputed, Reading reading, Observer observer) {
        this.events = events;
        this.rows = rows;
        this.notComputed = notComputed;
        this.reading = reading;
        this.observer = observer;
    }

    /**
     * Brings the rows of these calls up to date.
     *
     * @throws StoreFailed if the database is not available; some rows may have been written
     */
    Left project(Collection<String> calls) {
        Left left = new Left();
        write(compute(calls, left), left);
        return left;
    }

    /**
     * What the rows of these calls have to say now; a call without events is missing.
     *
     * @param left takes those that cannot be computed
     */
    List<CallChanged> compute(Collection<String> calls, Left left) {
        List<CallChanged> computed = new ArrayList<>();
        events.of(calls).forEach((call, all) -> computed(call, all, left).ifPresent(computed::add));
        return computed;
    }

    private Optional<CallChanged> computed(String call, List<StoredEvent> all, Left left) {
        try {
            CallStory story = new CallStory(
                    all.stream().map(event -> reading.factOf(event.event())).toList());
            return Optional.of(new CallChanged(call, story.revision(), story.summary()));
        } catch (RuntimeException | StackOverflowError | LinkageError ours) {
            fail(call, ours, left);
            return Optional.empty();
        }
    }

    private void fail(String call, Throwable why, Left left) {
        notComputed.add(call, why);
        left.failed().add(call);
    }

    private void write(List<CallChanged> computed, Left left) {
        try {
            rows.write(computed).forEach(observer::written);
        } catch (StoreFailed failed) {
            writeOthers(computed, failed, left);
        }
    }

    /** One row that cannot be written must not keep back the others of its statement. */
    private void writeOthers(List<CallChanged> computed, StoreFailed failed, Left left) {
        if (failed.isLocked()) {
            writeUnlocked(computed, failed, left);
        } else if (!failed.isFaultOfTheData()) {
            throw failed;
        } else if (computed.size() > 1) {
            computed.forEach(row -> write(List.of(row), left));
        } else {
            fail(computed.get(0).callUuid(), failed, left);
        }
    }

    private void writeUnlocked(List<CallChanged> computed, StoreFailed failed, Left left) {
        Set<String> locked = rows.locked(computed);
        if (locked.isEmpty()) {
            throw failed;
        }
        left.locked().addAll(locked);
        write(computed.stream().filter(row -> !locked.contains(row.callUuid())).toList(), left);
    }
}
