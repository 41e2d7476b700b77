package dev.frontdesk.call.store;

import dev.frontdesk.call.Summary;
import dev.frontdesk.call.store.SummaryColumns.SummaryColumn;
import dev.frontdesk.directory.Endpoint;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a {@link Summary} is written to the table {@code call}; its mapping names the columns. */
final class CallRow {

    private static final String LISTED_AT = "listed_at";

    /** All that the mapping of {@link Summary} names, and two that are made of it for finding and listing. */
    private static final List<SummaryColumn> COLUMNS = Stream.concat(
                    SummaryColumns.all().stream(),
                    Stream.of(
                            new SummaryColumn("caller", String.class, call -> Endpoint.searchKey(call.from())),
                            new SummaryColumn(LISTED_AT, Instant.class, CallRow::startedAt)))
            .toList();

    private static final String NAMES =
            COLUMNS.stream().map(SummaryColumn::name).collect(Collectors.joining(", "));

    /** A column of parameters for each of the table, so that one prepared statement takes any number of rows. */
    private static final String UPSERT = "insert into call (call_uuid, " + NAMES
            + ", changed_at) select given.*, now() from unnest(?" + ", ?".repeat(COLUMNS.size())
            + ") as given on conflict (call_uuid) do update set "
            + COLUMNS.stream().map(CallRow::assignment).collect(Collectors.joining(", "))
            + ", changed_at = excluded.changed_at";

    private CallRow() {}

    /** In the order of the ids, as the locks were taken. */
    static void write(Connection connection, SortedMap<String, Summary> calls) throws SQLException {
        if (calls.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            int place = 1;
            statement.setArray(
                    place, connection.createArrayOf("text", calls.keySet().toArray(String[]::new)));
            for (SummaryColumn column : COLUMNS) {
                place++;
                statement.setArray(place, array(column, calls.values(), connection));
            }
            statement.executeUpdate();
        }
    }

    /** A call's place in the list is written once; a row of an earlier version keeps the one that it had. */
    private static String assignment(SummaryColumn column) {
        return column.name().equals(LISTED_AT)
                ? "listed_at = coalesce(call.listed_at, call.started_at)"
                : column.name() + " = excluded." + column.name();
    }

    private static Array array(SummaryColumn column, Collection<Summary> calls, Connection connection)
            throws SQLException {
        SqlType type = SqlType.of(column.type());
        return connection.createArrayOf(
                type.sql(), calls.stream().map(column.value()).toArray(type.array()));
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
