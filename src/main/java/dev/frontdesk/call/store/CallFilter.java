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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Conditions for a list of calls, and with {@code changedSince} another order of it. Null means any.
 *
 * @param companyNumber the id of the line that was called
 * @param user the id of the user who answered
 * @param outcome one or several of which a call has any
 * @param state likewise
 * @param caller the caller's address, however written, or the user part of it
 * @param q what people search by, see {@link Search}
 * @param unhandled true: voicemails and missed calls that nobody has marked as handled
 * @param since calls that are listed then or later, see {@code Call.listedAt()}
 * @param until calls that are listed before
 * @param changedSince calls of which something became known then or later; the oldest change comes first
 * @param after the calls that follow this place in the list
 */
public record CallFilter(
        Long companyNumber,
        Long user,
        Set<Outcome> outcome,
        Set<State> state,
        String caller,
        String q,
        Boolean unhandled,
        Instant since,
        Instant until,
        Instant changedSince,
        Position after) {

    /** All calls, newest first. */
    public static final CallFilter ALL =
            new CallFilter(null, null, null, null, null, null, null, null, null, null, null);

    /** See {@code Call.listedAt()}; the indexes have it in these words. */
    static final String LISTED_AT = "coalesce(c.listed_at, c.started_at)";

    /** See {@code Call.changedAt()}; the index has it in these words. */
    static final String CHANGED_AT = "coalesce(c.changed_at, c.listed_at, c.started_at)";

    /** The index has it in these words. */
    private static final String UNHANDLED = "c.handled_at is null and c.outcome in ('VOICEMAIL', 'MISSED')";

    /** The last two are the rows of earlier versions, which kept the plus sign of a user part and the 00 of a number. */
    private static final String CALLER = Stream.of("caller", "callerWithPlus", "callerWithZeros")
            .map(form -> "c.caller = :" + form + " or c.caller like :" + form + "Anywhere escape '!'")
            .collect(Collectors.joining(" or ", "(", ")"));

    /** A place in the list: just behind the call that has this id, and was listed or changed at this time. */
    public record Position(Instant at, String callUuid) {}

    /** Whether there is something in it that can be searched for. */
    public static boolean isSearchable(String q) {
        return Search.of(q).isPresent();
    }

    /** The same conditions behind this place. */
    public CallFilter after(Position place) {
        return new CallFilter(
                companyNumber, user, outcome, state, caller, q, unhandled, since, until, changedSince, place);
    }

    Optional<Search> search() {
        return q == null ? Optional.empty() : Search.of(q);
    }

    /** All conditions but {@code q} in SQL, joined by "and"; "true" where all calls are wanted. */
    String conditions() {
        List<String> conditions = new ArrayList<>();
        add(conditions, isContradictory() ? true : null, "false");
        add(conditions, companyNumber, "c.company_number_id = :line");
        add(conditions, user, "c.user_id = :user");
        add(conditions, outcome, "c.outcome in (:outcome)");
        add(conditions, state, "c.state in (:state)");
        add(conditions, caller, CALLER);
        add(conditions, Boolean.TRUE.equals(unhandled) ? true : null, UNHANDLED);
        add(conditions, since, LISTED_AT + " >= :since");
        add(conditions, until, LISTED_AT + " < :until");
        add(conditions, changedSince, CHANGED_AT + " >= :changedSince");
        add(conditions, after, isByChange() ? behind(CHANGED_AT, ">") : behind(LISTED_AT, "<"));
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** Only an answered call has somebody who answered it. Else all of a user's calls would be read to find none. */
    private boolean isContradictory() {
        boolean excludesAnswered = outcome != null && !outcome.contains(Outcome.ANSWERED);
        return user != null && (excludesAnswered || Boolean.TRUE.equals(unhandled));
    }

    /** The first condition alone can use an index. */
    private static String behind(String key, String sign) {
        return key + " " + sign + "= :placeTime and (" + key + " " + sign + " :placeTime or c.call_uuid " + sign
                + " :placeCall)";
    }

    /** Newest first, or the oldest change first. */
    String order() {
        return orderBy(key());
    }

    /** @param key what the list is ordered by, or a column that has it */
    String orderBy(String key) {
        String direction = isByChange() ? "" : " desc";
        return " order by " + key + direction + ", c.call_uuid" + direction;
    }

    /** What the list is ordered by. */
    String key() {
        return isByChange() ? CHANGED_AT : LISTED_AT;
    }

    /** The values of the conditions' parameters. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("line", companyNumber);
        values.put("user", user);
        values.put("outcome", names(outcome));
        values.put("state", names(state));
        if (caller != null) {
            String key = Endpoint.searchKey(caller);
            putCaller(values, "caller", key);
            putCaller(values, "callerWithPlus", "+" + key);
            putCaller(values, "callerWithZeros", "00" + key);
        }
        values.put("since", since);
        values.put("until", until);
        values.put("changedSince", changedSince);
        values.put("placeTime", after == null ? null : after.at());
        values.put("placeCall", after == null ? null : after.callUuid());
        values.values().removeIf(Objects::isNull);
        return values;
    }

    private static List<String> names(Set<? extends Enum<?>> wanted) {
        return wanted == null ? null : wanted.stream().map(Enum::name).toList();
    }

    private boolean isByChange() {
        return changedSince != null;
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
