package dev.frontdesk.history;

import dev.frontdesk.api.Problem;
import dev.frontdesk.call.json.CallJson;
import dev.frontdesk.call.store.StatisticsQuestion;
import dev.frontdesk.call.store.StatisticsQuestion.GroupBy;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Reads from the query what statistics are asked for: without times those of the last 30 days and of today. */
final class StatisticsQuery {

    private static final int USUAL_DAYS = 30;
    private static final Duration LONGEST = Duration.ofDays(3_660);
    private static final Set<GroupBy> BY_THE_CLOCK = Set.of(GroupBy.HOUR, GroupBy.WEEKDAY, GroupBy.DAY);

    private final Query query;
    private final Instant now;

    StatisticsQuery(MultivaluedMap<String, String> parameters, Instant now) {
        this.query = new Query(parameters);
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    StatisticsQuestion question() {
        ZoneId zone = query.zone();
        Instant since = query.instant("since", "2026-04-08 or 2026-04-08T16:00:00Z", zone);
        Instant until = query.instant("until", "2026-04-09 or 2026-04-09T00:00:00Z", zone);
        Instant end = until == null ? now : until;
        Instant begin = since == null ? usualBegin(end, zone) : since;
        GroupBy by = query.word("by", GroupBy.values());
        check(begin, end, by);
        return new StatisticsQuestion(
                begin,
                end,
                zone,
                by,
                query.read("companyNumber", "the id of a line, such as 2", Long::valueOf),
                query.read("user", "the id of a user, such as 1", Long::valueOf));
    }

    private static Instant usualBegin(Instant end, ZoneId zone) {
        return end.atZone(zone)
                .toLocalDate()
                .minusDays(USUAL_DAYS)
                .atStartOfDay(zone)
                .toInstant();
    }

    private static void check(Instant since, Instant until, GroupBy by) {
        if (!since.isBefore(until)) {
            throw Problem.badParameter("since", "must be before until").exception();
        }
        if (by != null
                && BY_THE_CLOCK.contains(by)
                && Duration.between(since, until).compareTo(LONGEST) > 0) {
            throw Problem.badParameter(
                            "since",
                            "must be at most ten years before until where calls are grouped by " + CallJson.word(by))
                    .exception();
        }
    }
}
