package dev.frontdesk.call.store;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.EventKind;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The four statements that write the log, each once for a whole batch. They stand here in SQL, past the entity manager,
 * since all that is said of every call goes through them: a batch costs two round trips and a commit, however many
 * calls it has.
 */
final class LogStatements {

    /** All batches lock in the same order, so that two batches that share calls wait for each other and never deadlock. */
    private static final String LOCK = "select count(pg_advisory_xact_lock(key)) from (select distinct"
            + " hashtextextended(uuid, 0) as key from unnest(?) as uuid order by key) as keys";

    private static final String INSERT = """
            insert into call_event (call_uuid, kind, digest, parameters, decision, received_at)
            select call_uuid, kind, digest, parameters, decision, received_at::timestamptz
            from unnest(?, ?, ?, ?, ?, ?) as e (call_uuid, kind, digest, parameters, decision, received_at)
            on conflict do nothing
            returning call_uuid, kind, digest""";

    private static final String SELECT = "select call_uuid, kind, digest, parameters, decision, received_at"
            + " from call_event where call_uuid = any (?)";

    /**
     * The plan that the database makes while the log is new is kept, and must not be one that reads the whole of it. The
     * limits are below the driver's timeout; they stand here again since PgBouncer may drop those of the session. If this
     * process dies, the locks of its transaction must not outlive it for long.
     */
    private static final String FOR_THIS_BATCH = "select set_config('enable_seqscan', 'off', true),"
            + " set_config('lock_timeout', '1s', true), set_config('statement_timeout', '1500ms', true),"
            + " set_config('idle_in_transaction_session_timeout', '5s', true)";

    private static final String ADD = String.join(";", FOR_THIS_BATCH, LOCK, INSERT, SELECT);

    private final Connection connection;

    LogStatements(Connection connection) {
        this.connection = connection;
    }

    /** The new events of a batch, and those that the log had of its calls before. */
    record Change(List<CallEvent> added, List<CallEvent> before) {}

    /** Maps a row of the result. */
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Locks these calls until the end of the transaction: other writers wait. */
    void lock(Collection<String> calls) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setArray(1, texts(calls));
            statement.executeQuery().close();
        }
    }

    /**
     * Locks these calls, adds what is new of the batch and reads what the log then holds of them: three statements, each
     * seeing what was committed before it, in one round trip.
     */
    Change add(List<CallEvent> events, Collection<String> calls) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setArray(1, texts(calls));
            statement.setArray(2, column(events, CallEvent::callUuid));
            statement.setArray(3, column(events, event -> event.kind().name()));
            statement.setArray(4, column(events, event -> event.id().digest()));
            statement.setArray(5, column(events, CallEvent::parametersText));
            statement.setArray(6, column(events, CallEvent::decisionText));
            statement.setArray(7, column(events, event -> event.receivedAt().toString()));
            statement.setArray(8, texts(calls));
            statement.execute();
            // The first result is that of the settings.
            statement.getMoreResults();
            Set<CallEvent.Id> added = Set.copyOf(next(statement, LogStatements::id));
            Map<Boolean, List<CallEvent>> all = next(statement, LogStatements::event).stream()
                    .collect(Collectors.partitioningBy(event -> added.contains(event.id())));
            return new Change(all.get(true), all.get(false));
        }
    }

    List<CallEvent> events(Collection<String> calls) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setArray(1, texts(calls));
            return rows(statement.executeQuery(), LogStatements::event);
        }
    }

    private static <T> List<T> next(PreparedStatement statement, Row<T> row) throws SQLException {
        statement.getMoreResults();
        return rows(statement.getResultSet(), row);
    }

    private static <T> List<T> rows(ResultSet rows, Row<T> row) throws SQLException {
        List<T> read = new ArrayList<>();
        while (rows.next()) {
            read.add(row.of(rows));
        }
        return read;
    }

    private static CallEvent.Id id(ResultSet row) throws SQLException {
        return new CallEvent.Id(row.getString(1), EventKind.valueOf(row.getString(2)), row.getString(3));
    }

    private static CallEvent event(ResultSet row) throws SQLException {
        return new CallEvent(
                id(row), row.getString(4), row.getString(5), row.getTimestamp(6).toInstant());
    }

    private Array column(List<CallEvent> events, Function<CallEvent, String> part) throws SQLException {
        return texts(events.stream().map(part).toList());
    }

    /** Only an array of strings goes as it is; one of objects would be written out, and read again by the database. */
    private Array texts(Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray(String[]::new));
    }
}
