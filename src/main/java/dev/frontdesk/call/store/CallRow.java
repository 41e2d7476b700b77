package dev.frontdesk.call.store;

import dev.frontdesk.call.Cause;
import dev.frontdesk.call.Summary;
import dev.frontdesk.call.Voicemail;
import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Endpoint;
import dev.frontdesk.directory.Line;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** How a {@link Summary} is written to the table {@code call}; how it is read is said there. */
final class CallRow {

    /** A type of PostgreSQL's, and the array in which its values go; a time goes as text. */
    private record Type(String name, IntFunction<Object[]> array) {}

    private static final Type TEXT = new Type("text", String[]::new);
    private static final Type ID = new Type("bigint", Long[]::new);
    private static final Type INTEGER = new Type("integer", Integer[]::new);
    private static final Type BOOLEAN = new Type("boolean", Boolean[]::new);
    private static final Type TIME = new Type("timestamptz", String[]::new);

    /** What a column is called and holds. */
    private record Column(String name, Type type, Function<Summary, Object> value) {

        Array of(Collection<Summary> calls, Connection connection) throws SQLException {
            return connection.createArrayOf(
                    type.name(), calls.stream().map(value).toArray(type.array()));
        }
    }

    private static final String LISTED_AT = "listed_at";

    private static final List<Column> COLUMNS = List.of(
            new Column("caller", TEXT, call -> Endpoint.searchKey(call.from())),
            new Column("from_address", TEXT, Summary::from),
            new Column("to_address", TEXT, Summary::to),
            new Column("caller_name", TEXT, Summary::callerName),
            part("company_number_id", ID, Summary::line, Line::id),
            part("company_number_name", TEXT, Summary::line, Line::name),
            part("company_number_sip_endpoint", TEXT, Summary::line, Line::sipEndpoint),
            part("company_number_phone_number", TEXT, Summary::line, Line::phoneNumber),
            part("state", TEXT, Summary::state, Enum::name),
            part("outcome", TEXT, Summary::outcome, Enum::name),
            part("missed_reason", TEXT, Summary::missedReason, Enum::name),
            part("user_id", ID, Summary::answeredBy, App::userId),
            part("user_name", TEXT, Summary::answeredBy, App::userName),
            part("user_number_id", ID, Summary::answeredBy, App::id),
            part("user_number_label", TEXT, Summary::answeredBy, App::label),
            part("user_number_sip_endpoint", TEXT, Summary::answeredBy, App::sipEndpoint),
            part("user_number_phone_number", TEXT, Summary::answeredBy, App::phoneNumber),
            part("started_at", TIME, Summary::startedAt, Instant::toString),
            part(LISTED_AT, TIME, Summary::startedAt, Instant::toString),
            part("answered_at", TIME, Summary::answeredAt, Instant::toString),
            part("ended_at", TIME, Summary::endedAt, Instant::toString),
            new Column("ring_seconds", INTEGER, Summary::ringSeconds),
            new Column("talk_seconds", INTEGER, Summary::talkSeconds),
            part("voicemail_url", TEXT, Summary::voicemail, Voicemail::url),
            part("voicemail_seconds", INTEGER, Summary::voicemail, Voicemail::seconds),
            part("voicemail_recording_id", TEXT, Summary::voicemail, Voicemail::recordingId),
            part("hangup_cause", TEXT, Summary::hangup, Cause::cause),
            part("hangup_code", INTEGER, Summary::hangup, Cause::code),
            part("hangup_name", TEXT, Summary::hangup, Cause::name),
            part("hangup_source", TEXT, Summary::hangup, Cause::source),
            new Column("confirmed", BOOLEAN, Summary::confirmed));

    private static final String NAMES = COLUMNS.stream().map(Column::name).collect(Collectors.joining(", "));

    /** A column of parameters for each of the table, so that one prepared statement takes any number of rows. */
    private static final String UPSERT = "insert into call (call_uuid, " + NAMES + ") select * from unnest(?"
            + ", ?".repeat(COLUMNS.size()) + ") on conflict (call_uuid) do update set "
            + COLUMNS.stream().map(CallRow::assignment).collect(Collectors.joining(", "));

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
            for (Column column : COLUMNS) {
                place++;
                statement.setArray(place, column.of(calls.values(), connection));
            }
            statement.executeUpdate();
        }
    }

    /** A call's place in the list is written once; a row of an earlier version keeps the one that it had. */
    private static String assignment(Column column) {
        return column.name().equals(LISTED_AT)
                ? "listed_at = coalesce(call.listed_at, call.started_at)"
                : column.name() + " = excluded." + column.name();
    }

    private static <P> Column part(String name, Type type, Function<Summary, P> part, Function<P, Object> value) {
        return new Column(name, type, call -> {
            P whole = part.apply(call);
            return whole == null ? null : value.apply(whole);
        });
    }
}
