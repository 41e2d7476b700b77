package dev.frontdesk.call.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Finds calls whose events outnumber the revision of their row and writes the row: a crash, a full queue or a lock
 * prevented the projection. It looks at the events that were stored since a checkpoint. The checkpoint stays some seconds
 * behind, since an event becomes visible only at its commit, which is later than the time it bears.
 */
final class Sweeper {

    private static final String SPAN =
            "select swept_until, greatest(swept_until, clock_timestamp() - interval '1 second') from call_sweep";

    /** The subqueries keep PostgreSQL from reading the whole of either table, whatever it believes of their sizes. */
    private static final String BEHIND = """
            select stored.call_uuid
            from (select distinct call_uuid from call_event where stored_at > ? and stored_at <= ?) as stored
            where (select count(*) from call_event where call_event.call_uuid = stored.call_uuid)
                > coalesce((select revision from call where call.call_uuid = stored.call_uuid), 0)
            and not exists (select 1 from call_not_computed as known where known.call_uuid = stored.call_uuid)""";

    private static final String ADVANCE = "update call_sweep set swept_until ="
            + " greatest(swept_until, least(?, clock_timestamp() - interval '10 seconds'))";

    private static final int CHUNK = 500;
    private static final Duration LONGEST_STEP = Duration.ofMinutes(10);
    private static final Duration SHORTEST_STEP = Duration.ofMillis(10);

    private final LogSql sql;
    private final Projector projector;
    private final NotComputed notComputed;
    private Duration step = LONGEST_STEP;

    Sweeper(DataSource database, Projector projector, NotComputed notComputed) {
        this.sql = new LogSql(database);
        this.projector = projector;
        this.notComputed = notComputed;
    }

    /**
     * Sweeps up to now, and tries calls again that could not be computed.
     *
     * @param progress is run before each step
     * @return how many calls were behind
     * @throws StoreFailed if the database is not available; the next sweep begins where this one ended
     */
    int sweep(Runnable progress) {
        Span all = span();
        int found = 0;
        Instant from = all.from();
        while (from.isBefore(all.until())) {
            progress.run();
            Span next = new Span(from, earliest(from.plus(step), all.until()));
            found += sweep(next);
            from = next.until();
        }
        retry();
        return found;
    }

    /** What waits to be swept: events that were stored after the first moment, and not after the second. */
    private record Span(Instant from, Instant until) {}

    /** If many events were stored at once, a step may take too long; then the next one is shorter. */
    private int sweep(Span span) {
        try {
            List<String> behind = behind(span);
            if (writeAll(behind)) {
                advance(span.until());
            }
            step = shorter(step.multipliedBy(2), LONGEST_STEP);
            return behind.size();
        } catch (StoreFailed failed) {
            step = longer(step.dividedBy(2), SHORTEST_STEP);
            throw failed;
        }
    }

    /** False if some must be found again by the next sweep. */
    private boolean writeAll(List<String> calls) {
        boolean all = true;
        for (int start = 0; start < calls.size(); start += CHUNK) {
            List<String> chunk = calls.subList(start, Math.min(calls.size(), start + CHUNK));
            all &= projector.project(chunk).locked().isEmpty();
        }
        return all;
    }

    private void retry() {
        List<String> due = notComputed.due();
        Projector.Left left = projector.project(due);
        Set<String> mended = new HashSet<>(due);
        mended.removeAll(left.failed());
        mended.removeAll(left.locked());
        notComputed.remove(mended);
    }

    private Span span() {
        return sql.query(SPAN, (statement, connection) -> {}, row -> new Span(time(row, 1), time(row, 2)))
                .get(0);
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private List<String> behind(Span span) {
        return sql.query(
                BEHIND,
                (statement, connection) -> {
                    statement.setTimestamp(1, Timestamp.from(span.from()));
                    statement.setTimestamp(2, Timestamp.from(span.until()));
                },
                row -> row.getString(1));
    }

    private void advance(Instant until) {
        sql.update(ADVANCE, (statement, connection) -> statement.setTimestamp(1, Timestamp.from(until)));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
