package dev.frontdesk.history;

import dev.frontdesk.api.Problem;
import dev.frontdesk.call.Outcome;
import dev.frontdesk.call.State;
import dev.frontdesk.call.store.CallFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reads the filters of the call log from the query. A malformed filter is refused with an example of a right one. */
public final class CallQuery {

    private static final int USUAL_LIMIT = 50;
    private static final int LARGEST_LIMIT = 500;
    private static final int LARGEST_EXPORT = 1_000_000_000;
    private static final int LONGEST_SEARCH = 100;

    private static final List<String> PER_PAGE = List.of("limit", "cursor", "format");

    private final Query query;

    public CallQuery(MultivaluedMap<String, String> parameters) {
        this.query = new Query(parameters);
    }

    /** Where the page before ended; empty for the first page. */
    Optional<Cursor> cursor() {
        return Optional.ofNullable(query.read(
                "cursor",
                "the one in \"next\" of the page before, beside the same filters; leave it out to begin again",
                text -> Cursor.parse(text, question()).orElseThrow(IllegalArgumentException::new)));
    }

    /** Null where the header Accept decides. */
    Form form() {
        return query.word("format", Form.values());
    }

    /** All but the place in the list. */
    public CallFilter filter() {
        return new CallFilter(
                query.read("companyNumber", "the id of a line, such as 2", Long::valueOf),
                query.read("user", "the id of a user, such as 1", Long::valueOf),
                query.words("outcome", Outcome.values()),
                query.words("state", State.values()),
                query.text("caller", "a number or a SIP address"),
                search(),
                query.read("unhandled", "true; leave it out for all calls", CallQuery::onlyTrue),
                since(),
                until(),
                query.instant("changedSince", "the \"asOf\" of an answer, 2026-04-08T16:00:00.5Z", zone()),
                null);
    }

    Instant since() {
        return query.instant("since", "2026-04-08T16:00:00Z", zone());
    }

    Instant until() {
        return query.instant("until", "2026-04-09T00:00:00Z", zone());
    }

    ZoneId zone() {
        return query.zone();
    }

    private static Boolean onlyTrue(String text) {
        if (!text.equals("true")) {
            throw new IllegalArgumentException();
        }
        return true;
    }

    private String search() {
        String text = query.text("q", "a part of a number, or the beginning of a name");
        if (text != null && (text.length() > LONGEST_SEARCH || !CallFilter.isSearchable(text))) {
            throw Problem.badParameter(
                            "q", "must be a part of a number, or the beginning of a name, of at most 100 characters")
                    .exception();
        }
        return text;
    }

    /** The parameters that decide which calls are in the list; they are the same for each of its pages. */
    String question() {
        return query.without(PER_PAGE);
    }

    int limit() {
        return limitGiven(LARGEST_LIMIT).orElse(USUAL_LIMIT);
    }

    /** Of an export, which has no limit of its own, and no pages. */
    int limitOfExport() {
        if (query.text("cursor", "") != null) {
            throw Problem.badParameter(
                            "cursor", "belongs to the pages of JSON. CSV and NDJSON come as a whole; leave it out")
                    .exception();
        }
        return limitGiven(LARGEST_EXPORT).orElse(Integer.MAX_VALUE);
    }

    private Optional<Integer> limitGiven(int largest) {
        return Optional.ofNullable(query.number("limit", largest));
    }
}
