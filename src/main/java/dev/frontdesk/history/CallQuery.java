package dev.frontdesk.history;

import dev.frontdesk.api.Problem;
import dev.frontdesk.call.Outcome;
import dev.frontdesk.call.State;
import dev.frontdesk.call.store.CallFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the filters of the call log from the query. A malformed filter is refused with an example of a right one. */
final class CallQuery {

    private static final int USUAL_LIMIT = 50;
    private static final int LARGEST_LIMIT = 500;

    private static final List<String> PER_PAGE = List.of("limit", "cursor");

    private final MultivaluedMap<String, String> parameters;

    CallQuery(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    CallFilter filter() {
        return new CallFilter(
                read("companyNumber", "the id of a line, such as 2", Long::valueOf),
                read("user", "the id of a user, such as 1", Long::valueOf),
                read("outcome", words(Outcome.values()), text -> constant(Outcome.values(), text)),
                read("state", words(State.values()), text -> constant(State.values(), text)),
                read("caller", "a number or a SIP address", CallQuery::printable),
                read("since", "a time such as 2026-04-08T16:00:00Z", CallQuery::instant),
                read("until", "a time such as 2026-04-09T00:00:00Z", CallQuery::instant),
                read(
                        "cursor",
                        "the one in \"next\" of the page before, beside the same filters; leave it out to begin again",
                        text -> Cursor.parse(text, question()).orElseThrow(IllegalArgumentException::new)));
    }

    /** The parameters that decide which calls are in the list; they are the same for each of its pages. */
    String question() {
        Map<String, List<String>> question = new TreeMap<>(parameters);
        PER_PAGE.forEach(question::remove);
        return question.toString();
    }

    int limit() {
        Integer limit = read("limit", "a number from 1 to " + LARGEST_LIMIT, CallQuery::limit);
        return limit == null ? USUAL_LIMIT : limit;
    }

    private <T> T read(String name, String wanted, Function<String, T> reader) {
        String text = Optional.ofNullable(parameters.getFirst(name)).orElse("").strip();
        try {
            return text.isEmpty() ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw Problem.badParameter(name, "must be " + wanted).exception();
        }
    }

    private static Integer limit(String text) {
        int limit = Integer.parseInt(text);
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new IllegalArgumentException();
        }
        return limit;
    }

    private static String printable(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    /** Reads a plus sign that arrived as a blank, too. A day means its beginning in UTC. */
    private static Instant instant(String text) {
        Instant instant = text.indexOf('T') < 0
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException();
        }
        return instant;
    }

    private static <E extends Enum<E>> E constant(E[] constants, String text) {
        return Stream.of(constants)
                .filter(constant -> CallJson.word(constant).equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static String words(Enum<?>[] constants) {
        return Stream.of(constants).map(CallJson::word).collect(Collectors.joining(", ", "one of ", ""));
    }
}
