package dev.frontdesk.call.store;

import dev.frontdesk.call.Outcome;
import dev.frontdesk.call.State;
import dev.frontdesk.directory.Endpoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Conditions for a list of calls. Null means any.
 *
 * @param companyNumber the id of the line that was called
 * @param user the id of the user who answered
 * @param caller the caller's address, however written, or the user part of it
 * @param since calls that are listed then or later, see {@code Call.listedAt()}
 * @param until calls that are listed before
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
        Position after) {

    /** See {@code Call.listedAt()}; the indexes have it in these words. */
    static final String LISTED_AT = "coalesce(c.listedAt, c.summary.startedAt)";

    /** The last two are the rows of earlier versions, which kept the plus sign of a user part and the 00 of a number. */
    private static final String CALLER = Stream.of("caller", "callerWithPlus", "callerWithZeros")
            .map(form -> "c.caller = :" + form + " or c.caller like :" + form + "Anywhere escape '!'")
            .collect(Collectors.joining(" or ", "(", ")"));

    /** A place in the list: just behind the call that is listed at this time and has this id. */
    public record Position(Instant listedAt, String callUuid) {}

    /** The conditions in the query language, joined by "and"; empty where all calls are wanted. */
    String conditions() {
        List<String> conditions = new ArrayList<>();
        add(conditions, companyNumber, "c.summary.line.id = :line");
        add(conditions, user, "c.summary.answeredBy.userId = :user");
        add(conditions, outcome, "c.summary.outcome = :outcome");
        add(conditions, state, "c.summary.state = :state");
        add(conditions, caller, CALLER);
        add(conditions, since, LISTED_AT + " >= :since");
        add(conditions, until, LISTED_AT + " < :until");
        add(conditions, after, LISTED_AT + " <= :placeTime");
        add(conditions, after, "(" + LISTED_AT + " < :placeTime or c.callUuid < :placeCall)");
        return String.join(" and ", conditions);
    }

    /** The values of the conditions' parameters. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("line", companyNumber);
        values.put("user", user);
        values.put("outcome", outcome);
        values.put("state", state);
        if (caller != null) {
            String key = Endpoint.searchKey(caller);
            putCaller(values, "caller", key);
            putCaller(values, "callerWithPlus", "+" + key);
            putCaller(values, "callerWithZeros", "00" + key);
        }
        values.put("since", since);
        values.put("until", until);
        values.put("placeTime", after == null ? null : after.listedAt());
        values.put("placeCall", after == null ? null : after.callUuid());
        values.values().removeIf(Objects::isNull);
        return values;
    }

    private static void putCaller(Map<String, Object> values, String name, String key) {
        values.put(name, key);
        values.put(name + "Anywhere", atAnyHost(key));
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
