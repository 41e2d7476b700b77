package dev.frontdesk.call;

import dev.frontdesk.directory.Endpoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which calls are wanted. Null means any.
 *
 * @param companyNumber the id of the line that was called
 * @param user the id of the user who answered
 * @param caller the caller's address, however written, or the user part of it
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

    /** The conditions in the query language, joined by "and"; empty where all calls are wanted. */
    String conditions() {
        List<String> conditions = new ArrayList<>();
        add(conditions, companyNumber, "c.summary.line.id = :line");
        add(conditions, user, "c.summary.answeredBy.userId = :user");
        add(conditions, outcome, "c.summary.outcome = :outcome");
        add(conditions, state, "c.summary.state = :state");
        add(conditions, caller, "(c.caller = :caller or c.caller like :callerAnywhere escape '!')");
        add(conditions, since, "c.summary.startedAt >= :since");
        add(conditions, until, "c.summary.startedAt < :until");
        add(conditions, after, "c.summary.startedAt <= :placeTime");
        add(conditions, after, "(c.summary.startedAt < :placeTime or c.callUuid < :placeCall)");
        return String.join(" and ", conditions);
    }

    /** The values of the conditions' parameters. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("line", companyNumber);
        values.put("user", user);
        values.put("outcome", outcome);
        values.put("state", state);
        values.put("caller", caller == null ? null : Endpoint.key(caller));
        values.put("callerAnywhere", caller == null ? null : atAnyHost(Endpoint.key(caller)));
        values.put("since", since);
        values.put("until", until);
        values.put("placeTime", after == null ? null : after.startedAt());
        values.put("placeCall", after == null ? null : after.callUuid());
        values.values().removeIf(Objects::isNull);
        return values;
    }

    private static String atAnyHost(String userPart) {
        return userPart.replaceAll("([!%_])", "!$1") + "@%";
    }

    private static void add(List<String> conditions, Object wanted, String condition) {
        if (wanted != null) {
            conditions.add(condition);
        }
    }
}
