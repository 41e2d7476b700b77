package dev.frontdesk.call.erasure;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.Fact.Erased;
import dev.frontdesk.call.Fact.Recorded;
import dev.frontdesk.call.Reading;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The small steps of which an erasure or a deletion consists, each a transaction that may be repeated. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ErasureSteps {

    private static final String EVENTS = "select kind, digest, parameters, decision, received_at from call_event"
            + " where call_uuid = ? for update";
    private static final String UPDATE =
            "update call_event set parameters = ?, decision = ? where call_uuid = ? and kind = ? and digest = ?";
    private static final String ADD = "insert into call_event (call_uuid, kind, digest, parameters, received_at)"
            + " values (?, ?, ?, ?, ?::timestamptz) on conflict do nothing";

    private static final String DONE = "insert into erased_call (call_uuid, erased_at, events)"
            + " select ?, now(), count(*) from call_event where call_uuid = ?"
            + " on conflict (call_uuid) do update set erased_at = excluded.erased_at, events = excluded.events";

    /** Two of them are spellings that rows of earlier versions have. */
    private static final String OF_CALLER = "select call_uuid from call where (caller = ? or caller like ? escape '!'"
            + " or caller = ? or caller = ?) and started_at < ?::timestamptz";

    /** Those that a crash has left a minute ago, and those to which an event was added since. */
    private static final String WAITING = "select call_uuid from erased_call where erased_at is null"
            + " and noted_at < now() - interval '1 minute' union all"
            + " select call_uuid from erased_call as e where erased_at > now() - interval '7 days'"
            + " and events <> (select count(*) from call_event where call_event.call_uuid = e.call_uuid)";

    @Inject
    private Reading reading;

    @Inject
    private Instance<CallData> others;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:app/jdbc/frontdesk")
    private DataSource database;

    /**
     * What one step changed.
     *
     * @param events how many events said something of the caller before
     * @param others how much of each {@link CallData} was changed, by its name
     */
    public record Changed(int events, Map<String, Integer> others) {}

    /** Erases the caller of one call. What comes in later is erased by another such step. */
    public Changed erase(String callUuid) {
        List<CallEvent> events = with(connection -> events(connection, callUuid));
        int changed = with(connection -> {
            if (!events.isEmpty()) {
                add(connection, Erased.event(callUuid, clock.instant()));
            }
            run(connection, DONE, callUuid, callUuid);
            return replace(connection, events);
        });
        Map<String, Integer> more = new TreeMap<>();
        others.forEach(other -> more.put(other.name(), other.erase(callUuid, recordings(events))));
        return new Changed(changed, more);
    }

    private int replace(Connection connection, List<CallEvent> events) throws SQLException {
        CallerNames names = new CallerNames(reading, events);
        int changed = 0;
        for (CallEvent event : events) {
            changed += replace(connection, event, names.erasedFrom(event));
        }
        return changed;
    }

    /**
     * Notes the calls of a caller as to be erased.
     *
     * @param key of the caller, as {@code Endpoint.searchKey} has it
     * @param before the calls that began before
     * @return their ids, at most {@code limit}; those that are erased name no caller any more
     */
    public List<String> begin(String key, Instant before, int limit) {
        String anywhere = key.replaceAll("([!%_])", "!$1") + "@%";
        return with(connection -> {
            List<String> calls = texts(
                    connection, OF_CALLER + " limit " + limit, key, anywhere, "+" + key, "00" + key, before.toString());
            for (String call : calls) {
                run(connection, "insert into erased_call (call_uuid) values (?) on conflict do nothing", call);
            }
            return calls;
        });
    }

    /** The calls that are to be erased, or erased again. */
    public List<String> waiting(int limit) {
        return with(connection -> texts(connection, WAITING + " limit " + limit));
    }

    /** Leaves nothing of a call. */
    public void delete(String callUuid) {
        List<CallEvent> events = with(connection -> events(connection, callUuid));
        others.forEach(other -> other.delete(callUuid, recordings(events)));
        with(connection -> {
            for (String table : List.of("call_event", "call", "call_not_computed", "erased_call")) {
                run(connection, "delete from " + table + " where call_uuid = ?", callUuid);
            }
            return null;
        });
    }

    /** The calls that ended before then, the oldest first. Whatever started later cannot have ended before. */
    public List<String> endedBefore(Instant time, int limit) {
        return with(connection -> texts(
                connection,
                "select call_uuid from call where coalesce(listed_at, started_at) < ?::timestamptz"
                        + " and ended_at < ?::timestamptz and state = 'ENDED'"
                        + " order by coalesce(listed_at, started_at) limit " + limit,
                time.toString(),
                time.toString()));
    }

    private List<CallEvent> events(Connection connection, String callUuid) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(EVENTS)) {
            select.setString(1, callUuid);
            List<CallEvent> events = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    var id = new CallEvent.Id(callUuid, EventKind.valueOf(row.getString(1)), row.getString(2));
                    Instant receivedAt = row.getTimestamp(5).toInstant();
                    events.add(new CallEvent(id, row.getString(3), row.getString(4), receivedAt));
                }
            }
            return events;
        }
    }

    private List<String> recordings(Collection<CallEvent> events) {
        return events.stream()
                .map(reading::factOf)
                .filter(Recorded.class::isInstance)
                .map(fact -> ((Recorded) fact).recordingId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** 1 if the event is changed. */
    private static int replace(Connection connection, CallEvent before, CallEvent after) throws SQLException {
        boolean same = before.parametersText().equals(after.parametersText())
                && Objects.equals(before.decisionText(), after.decisionText());
        return same
                ? 0
                : run(
                        connection,
                        UPDATE,
                        after.parametersText(),
                        after.decisionText(),
                        after.callUuid(),
                        after.kind().name(),
                        after.id().digest());
    }

    private static void add(Connection connection, CallEvent event) throws SQLException {
        run(
                connection,
                ADD,
                event.callUuid(),
                event.kind().name(),
                event.id().digest(),
                event.parametersText(),
                event.receivedAt().toString());
    }

    static int run(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            return statement.executeUpdate();
        }
    }

    static List<String> texts(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }

    private static void fill(PreparedStatement statement, String... values) throws SQLException {
        for (int place = 0; place < values.length; place++) {
            statement.setString(place + 1, values[place]);
        }
    }

    private <T> T with(JdbcWork<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException failed) {
            throw new ErasureFailed(failed);
        }
    }

    /** Something to do on the transaction's connection. */
    private interface JdbcWork<T> {
        T on(Connection connection) throws SQLException;
    }
}
