package dev.frontdesk.call.store;

import dev.frontdesk.call.Outcome;
import dev.frontdesk.call.Summary;
import dev.frontdesk.directory.Endpoint;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides without the database whether a call belongs to the list of a filter, for states that no row has any more. It
 * follows the conditions of {@link CallFilter} one by one.
 */
public final class FilterMatch {

    private FilterMatch() {}

    /** @param listedAt see {@code Call.listedAt()} */
    public static boolean matches(CallFilter filter, Instant listedAt, Summary call) {
        return isAnyOr(
                        filter.companyNumber(),
                        call.line() == null ? null : call.line().id())
                && isAnyOr(
                        filter.user(),
                        call.answeredBy() == null ? null : call.answeredBy().userId())
                && isOneOf(filter.outcome(), call.outcome())
                && isOneOf(filter.state(), call.state())
                && (filter.caller() == null || isCaller(filter.caller(), call.from()))
                && (filter.q() == null || isFound(filter, call))
                && (filter.unhandled() == null || isUnhandled(call))
                && (filter.since() == null || !listedAt.isBefore(filter.since()))
                && (filter.until() == null || listedAt.isBefore(filter.until()));
    }

    private static boolean isFound(CallFilter filter, Summary call) {
        return filter.search().filter(search -> search.matches(call)).isPresent();
    }

    private static boolean isUnhandled(Summary call) {
        boolean isForPeople = call.outcome() == Outcome.VOICEMAIL || call.outcome() == Outcome.MISSED;
        return isForPeople && call.handled() == null;
    }

    private static boolean isAnyOr(Object wanted, Object actual) {
        return wanted == null || Objects.equals(wanted, actual);
    }

    /** The sets have no null, and may not be asked for it. */
    private static boolean isOneOf(Set<?> wanted, Object actual) {
        return wanted == null || actual != null && wanted.contains(actual);
    }

    private static boolean isCaller(String wanted, String from) {
        String key = Endpoint.searchKey(wanted);
        String caller = Endpoint.searchKey(from);
        return Stream.of(key, "+" + key, "00" + key)
                .anyMatch(form -> caller.equals(form) || caller.startsWith(form + "@"));
    }
}
