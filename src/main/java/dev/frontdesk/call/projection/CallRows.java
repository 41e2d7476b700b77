package dev.frontdesk.call.projection;

import dev.frontdesk.call.Summary;
import dev.frontdesk.call.projection.SummaryColumns.SummaryColumn;
import dev.frontdesk.directory.Endpoint;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Writes rows of the table {@code call}, many in one statement. A row is replaced only by one that was computed from more
 * events, so threads and nodes that compute one call at the same time need no lock. The mapping of {@link Summary} names
 * the columns.
 */
final class CallRows {

    private static final String LISTED_AT = "listed_at";

    /** All that the mapping of {@link Summary} names, and two that are made of it for finding and listing. */
    private static final List<SummaryColumn> COLUMNS = Stream.concat(
                    SummaryColumns.all().stream(),
                    Stream.of(
                            new SummaryColumn("caller", String.class, call -> Endpoint.searchKey(call.from())),
                            new SummaryColumn(LISTED_AT, Instant.class, CallRows::startedAt)))
            .toList();

    private static final String NAMES =
            COLUMNS.stream().map(SummaryColumn::name).collect(Collectors.joining(", "));

    /**
     * A column of parameters for each of the table, so that one prepared statement takes any number of rows. The last column
     * of the result is the state before, with the outcome, as the statement saw it when it began.
     */
    private static final String UPSERT = "insert into call (call_uuid, revision, " + NAMES
            + ", changed_at) select given.*, now() from unnest(?, ?" + ", ?".repeat(COLUMNS.size())
            + ") as given on conflict (call_uuid) do update set revision = excluded.revision, "
            + COLUMNS.stream().map(CallRows::assignment).collect(Collectors.joining(", "))
            + ", changed_at = excluded.changed_at where call.revision %s excluded.revision"
            + " returning call_uuid, (select concat_ws(' ', state, outcome) from call as before"
            + " where before.call_uuid = call.call_uuid)";

    private static final String LOCKED = """
            with wanted as (select unnest(?) as call_uuid),
            free as (select call_uuid from call where call_uuid in (select call_uuid from wanted) for update skip locked)
            select call_uuid from call join wanted using (call_uuid) where call_uuid not in (select call_uuid from free)""";

    private static final String WRITE = UPSERT.formatted("<");
    private static final String MEND = UPSERT.formatted("<=");

    private final LogSql sql;
    private final BesideRows beside;

    /** @param beside what else the transactions write */
    CallRows(DataSource database, BesideRows beside) {
        this.sql = new LogSql(database);
        this.beside = beside;
    }

    /**
     * Writes those rows that are computed from more events than the ones in the table.
     *
     * @return those that were written, each with what the row before said
     * @throws StoreFailed if none was written
     */
    List<RowWritten> write(List<CallChanged> rows) {
        return run(WRITE, rows);
    }

    /** The same, and rows that were computed from as many events are replaced as well. */
    void mend(List<CallChanged> rows) {
        run(MEND, rows);
    }

    /** The ids of those rows that another session holds a lock on now. */
    Set<String> locked(List<CallChanged> rows) {
        return Set.copyOf(sql.ids(LOCKED, List.of(ids(rows))));
    }

    /** In the order of the ids, so that two statements with rows of the same calls never block each other. */
    private List<RowWritten> run(String upsert, List<CallChanged> unordered) {
        Map<String, CallChanged> rows = new TreeMap<>();
        unordered.forEach(row -> rows.put(row.callUuid(), row));
        if (rows.isEmpty()) {
            return List.of();
        }
        return sql.query(
                upsert,
                (statement, connection) -> setColumns(statement, connection, List.copyOf(rows.values())),
                row -> RowWritten.of(rows.get(row.getString(1)), row.getString(2)),
                beside);
    }

    private static void setColumns(PreparedStatement statement, Connection connection, List<CallChanged> rows)
            throws SQLException {
        statement.setArray(1, connection.createArrayOf("text", ids(rows)));
        statement.setArray(2, connection.createArrayOf("integer", revisions(rows)));
        int place = 3;
        for (SummaryColumn column : COLUMNS) {
            statement.setArray(place, array(column, rows, connection));
            place++;
        }
    }

    /** A call's place in the list is written once; a row of an earlier version keeps the one that it had. */
    private static String assignment(SummaryColumn column) {
        return column.name().equals(LISTED_AT)
                ? "listed_at = coalesce(call.listed_at, call.started_at)"
                : column.name() + " = excluded." + column.name();
    }

    private static String[] ids(List<CallChanged> rows) {
        return rows.stream().map(CallChanged::callUuid).toArray(String[]::new);
    }

    private static Integer[] revisions(List<CallChanged> rows) {
        return rows.stream().map(CallChanged::revision).toArray(Integer[]::new);
    }

    private static Array array(SummaryColumn column, List<CallChanged> rows, Connection connection)
            throws SQLException {
        SqlType type = SqlType.of(column.type());
        return connection.createArrayOf(
                type.sql(),
                rows.stream().map(CallChanged::summary).map(column.value()).toArray(type.array()));
    }

    private static String startedAt(Summary call) {
        return call.startedAt() == null ? null : call.startedAt().toString();
    }

    /** A type of PostgreSQL's, and the array in which its values go. */
    private record SqlType(String sql, IntFunction<Object[]> array) {

        static SqlType of(Class<?> type) {
            if (type == long.class || type == Long.class) {
                return new SqlType("bigint", Long[]::new);
            }
            if (type == Integer.class) {
                return new SqlType("integer", Integer[]::new);
            }
            if (type == Boolean.class) {
                return new SqlType("boolean", Boolean[]::new);
            }
            if (type == Instant.class) {
                return new SqlType("timestamptz", String[]::new);
            }
            if (type == String.class || type.isEnum()) {
                return new SqlType("text", String[]::new);
            }
            throw new IllegalStateException("no column can hold a " + type.getSimpleName() + " yet");
        }
    }
}
