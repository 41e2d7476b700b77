package dev.frontdesk.call;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * The four statements that write the log, each once for a whole batch. They stand here in SQL, past the entity manager,
 * since all that is said of every call goes through them: a batch costs four round trips however many calls it has.
 */
final class LogStatements {

    /** In one order for everybody, so that two batches that share calls wait for each other and never deadlock. */
    private static final String LOCK = "select count(pg_advisory_xact_lock(key)) from (select distinct"
            + " hashtextextended(uuid, 0) as key from unnest(?) as uuid order by key) as keys";

    private static final String INSERT = """
            insert into call_event (call_uuid, kind, digest, parameters, decision, received_at)
            select call_uuid, kind, digest, parameters, decision, received_at::timestamptz
            from unnest(?, ?, ?, ?, ?, ?) as e (call_uuid, kind, digest, parameters, decision, received_at)
            on conflict do nothing
            returning call_uuid, kind""";

    private static final String SELECT = "select call_uuid, kind, parameters, decision, received_at, digest"
            + " from call_event where call_uuid = any (?)";

    private final Connection connection;

    LogStatements(Connection connection) {
        this.connection = connection;
    }

    /** What was new of a batch. */
    record Added(String callUuid, EventKind kind) {}

    /** Until the end of the transaction whoever else adds to these calls waits. */
    void lock(Collection<String> calls) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setArray(1, texts(calls.toArray(String[]::new)));
            statement.executeQuery().close();
        }
    }

    /** Those that were not in the log yet. */
    List<Added> insert(List<CallEvent> events) throws SQLException {
        List<Added> added = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setArray(1, column(events, CallEvent::callUuid));
            statement.setArray(2, column(events, event -> event.kind().name()));
            statement.setArray(3, column(events, event -> event.id().digest()));
            statement.setArray(4, column(events, CallEvent::parametersText));
            statement.setArray(5, column(events, CallEvent::decisionText));
            statement.setArray(6, column(events, event -> event.receivedAt().toString()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    added.add(new Added(rows.getString(1), EventKind.valueOf(rows.getString(2))));
                }
            }
        }
        return added;
    }

    List<CallEvent> events(Collection<String> calls) throws SQLException {
        List<CallEvent> events = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setArray(1, texts(calls.toArray(String[]::new)));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.add(event(rows));
                }
            }
        }
        return events;
    }

    private static CallEvent event(ResultSet row) throws SQLException {
        Instant receivedAt = row.getObject(5, java.time.OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toInstant();
        var id = new CallEvent.Id(row.getString(1), EventKind.valueOf(row.getString(2)), row.getString(6));
        return new CallEvent(id, row.getString(3), row.getString(4), receivedAt);
    }

    private Array column(List<CallEvent> events, Function<CallEvent, String> part) throws SQLException {
        return texts(events.stream().map(part).toArray(String[]::new));
    }

    private Array texts(String[] texts) throws SQLException {
        return connection.createArrayOf("text", texts);
    }
}
