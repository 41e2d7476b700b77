package dev.frontdesk.call;

import dev.frontdesk.directory.Endpoint;
import java.time.Instant;

/**
 * Which calls are wanted. Null means any.
 *
 * @param companyNumber the id of the line that was called
 * @param user the id of the user who answered
 * @param caller the caller's address, however written
 * @param since calls that started then or later
 * @param until calls that started before
 * @param after the calls that follow this place in the list, newest first
 */
public record CallFilter(
        Long companyNumber,
        Long user,
        Outcome outcome,
        State state,
        String caller,
        Instant since,
        Instant until,
        Place after) {

    /** A place in the list: just behind the call that started at this time and has this id. */
    public record Place(Instant startedAt, String callUuid) {}

    /** Takes one condition with the name and the value of its parameter. */
    interface Conditions {
        void add(String condition, String name, Object value);
    }

    void conditions(Conditions conditions) {
        add(conditions, "c.summary.line.id = :line", "line", companyNumber);
        add(conditions, "c.summary.answeredBy.userId = :user", "user", user);
        add(conditions, "c.summary.outcome = :outcome", "outcome", outcome);
        add(conditions, "c.summary.state = :state", "state", state);
        add(conditions, "c.caller = :caller", "caller", caller == null ? null : Endpoint.key(caller));
        add(conditions, "c.summary.startedAt >= :since", "since", since);
        add(conditions, "c.summary.startedAt < :until", "until", until);
        if (after != null) {
            conditions.add("c.summary.startedAt <= :placeTime", "placeTime", after.startedAt());
            conditions.add(
                    "(c.summary.startedAt < :placeTime or c.callUuid < :placeCall)", "placeCall", after.callUuid());
        }
    }

    private static void add(Conditions conditions, String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition, name, value);
        }
    }
}
