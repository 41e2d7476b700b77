package dev.frontdesk.access;

import dev.frontdesk.api.Problem;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

/** Reads the filters of the audit from the query. A malformed one is refused with an example of a right one. */
final class AuditQuery {

    private static final int USUAL_LIMIT = 50;
    private static final int LARGEST_LIMIT = 500;
    private static final int LAST_YEAR = 9999;

    private final MultivaluedMap<String, String> parameters;

    AuditQuery(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    AuditFilter filter() {
        return new AuditFilter(
                read("by", "the name of a token", AuditQuery::printable),
                read("action", "a verb such as change", AuditQuery::printable),
                read("what", "an object such as \"line 2\", or a kind such as line", AuditQuery::printable),
                read("since", "a time such as 2026-04-08T16:00:00Z", AuditQuery::instant),
                read("until", "a time such as 2026-04-09T00:00:00Z", AuditQuery::instant),
                read("cursor", "the one in \"next\" of the page before", AuditQuery::id));
    }

    int limit() {
        return Optional.ofNullable(read("limit", "a number from 1 to " + LARGEST_LIMIT, AuditQuery::limit))
                .orElse(USUAL_LIMIT);
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

    private static Long id(String text) {
        long id = Long.parseLong(text);
        if (id < 1) {
            throw new IllegalArgumentException();
        }
        return id;
    }

    private static String printable(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    /** Reads a plus sign that arrived as a blank, too. A day means its beginning in UTC. */
    private static Instant instant(String text) {
        OffsetDateTime time = text.indexOf('T') < 0
                ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                : OffsetDateTime.parse(text.replace(' ', '+'));
        if (time.getYear() < 1 || time.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException();
        }
        return time.toInstant();
    }
}
