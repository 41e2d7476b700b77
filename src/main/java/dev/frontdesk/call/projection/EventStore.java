package dev.frontdesk.call.projection;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.EventKind;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Writes and reads the table of events, many in one statement and one round trip, each statement a transaction of its own.
 * Rows are written from arrays with fixed types, so one prepared statement serves any batch.
 */
public final class EventStore {

    private static final String INSERT = """
            insert into call_event (call_uuid, kind, digest, parameters, decision, received_at)
            select call_uuid, kind, digest, parameters, decision, received_at::timestamptz
            from unnest(?, ?, ?, ?, ?, ?) as e (call_uuid, kind, digest, parameters, decision, received_at)
            on conflict do nothing""";

    /**
     * PostgreSQL may keep a plan that it made while the table was small. With {@code offset 0} each call is looked up by
     * itself, so that plan uses the index as well.
     */
    private static final String SELECT = """
            select e.call_uuid, e.kind, e.digest, e.parameters, e.decision, e.received_at
            from unnest(?) as wanted (call_uuid) cross join lateral
                (select * from call_event where call_event.call_uuid = wanted.call_uuid offset 0) as e""";

    private static final String JUST_NOW = "select distinct call_uuid from call_event where call_uuid = any (?)"
            + " and stored_at > clock_timestamp() - interval '2 seconds'";

    private final LogSql sql;

    /** An event as the table has it; a later version may have stored a kind that this one does not know. */
    record StoredEvent(
            String callUuid, String kind, String digest, String parameters, String decision, Instant receivedAt) {

        /** @throws IllegalArgumentException if the kind is unknown here */
        CallEvent event() {
            var id = new CallEvent.Id(callUuid, EventKind.valueOf(kind), digest);
            return new CallEvent(id, parameters, decision, receivedAt);
        }
    }

    public EventStore(DataSource database) {
        this.sql = new LogSql(database);
    }

    /**
     * Returns once all of these are durable. An event that is there already stays as it is.
     *
     * @return how many are new
     * @throws StoreFailed if none was added, or the database did not say so in time
     */
    public int add(List<CallEvent> events) {
        return sql.update(INSERT, (statement, connection) -> {
            statement.setArray(1, column(connection, events, CallEvent::callUuid));
            statement.setArray(
                    2, column(connection, events, event -> event.kind().name()));
            statement.setArray(3, column(connection, events, event -> event.id().digest()));
            statement.setArray(4, column(connection, events, CallEvent::parametersText));
            statement.setArray(5, column(connection, events, CallEvent::decisionText));
            statement.setArray(
                    6, column(connection, events, event -> event.receivedAt().toString()));
        });
    }

    /**
     * All events of these calls, by the calls' ids; a call without events is missing.
     *
     * @throws StoreFailed if the database is not available
     */
    Map<String, List<StoredEvent>> of(Collection<String> calls) {
        List<StoredEvent> events = sql.query(
                SELECT,
                (statement, connection) ->
                        statement.setArray(1, connection.createArrayOf("text", calls.toArray(String[]::new))),
                EventStore::event);
        return events.stream().collect(Collectors.groupingBy(StoredEvent::callUuid));
    }

    /**
     * Those of these calls to which an event was added within the last two seconds.
     *
     * @throws StoreFailed if the database is not available
     */
    Set<String> addedJustNow(Collection<String> calls) {
        return Set.copyOf(sql.ids(JUST_NOW, calls));
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getTimestamp(6).toInstant());
    }

    /** Only an array of strings goes as it is; one of objects would be written out, and read again by the database. */
    private static Array column(Connection connection, List<CallEvent> events, Function<CallEvent, String> part)
            throws SQLException {
        return connection.createArrayOf("text", events.stream().map(part).toArray(String[]::new));
    }
}
