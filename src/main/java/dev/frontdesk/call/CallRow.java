package dev.frontdesk.call;

import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Endpoint;
import dev.frontdesk.directory.Line;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a {@link Summary} is written to the table {@code call}; how it is read is said there. */
final class CallRow {

    /** What a column is called and holds; of its PostgreSQL type, or text that PostgreSQL reads as that. */
    private record Column(String name, String type, Function<Summary, Object> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("caller", "text", call -> Endpoint.key(call.from())),
            new Column("from_address", "text", Summary::from),
            new Column("to_address", "text", Summary::to),
            new Column("caller_name", "text", Summary::callerName),
            part("company_number_id", "bigint", Summary::line, Line::id),
            part("company_number_name", "text", Summary::line, Line::name),
            part("company_number_sip_endpoint", "text", Summary::line, Line::sipEndpoint),
            part("company_number_phone_number", "text", Summary::line, Line::phoneNumber),
            part("state", "text", Summary::state, Enum::name),
            part("outcome", "text", Summary::outcome, Enum::name),
            part("missed_reason", "text", Summary::missedReason, Enum::name),
            part("user_id", "bigint", Summary::answeredBy, App::userId),
            part("user_name", "text", Summary::answeredBy, App::userName),
            part("user_number_id", "bigint", Summary::answeredBy, App::id),
            part("user_number_label", "text", Summary::answeredBy, App::label),
            part("user_number_sip_endpoint", "text", Summary::answeredBy, App::sipEndpoint),
            part("user_number_phone_number", "text", Summary::answeredBy, App::phoneNumber),
            part("started_at", "timestamptz", Summary::startedAt, Instant::toString),
            part("answered_at", "timestamptz", Summary::answeredAt, Instant::toString),
            part("ended_at", "timestamptz", Summary::endedAt, Instant::toString),
            new Column("ring_seconds", "integer", Summary::ringSeconds),
            new Column("talk_seconds", "integer", Summary::talkSeconds),
            part("voicemail_url", "text", Summary::voicemail, Voicemail::url),
            part("voicemail_seconds", "integer", Summary::voicemail, Voicemail::seconds),
            part("voicemail_recording_id", "text", Summary::voicemail, Voicemail::recordingId),
            part("hangup_cause", "text", Summary::hangup, Cause::cause),
            part("hangup_code", "integer", Summary::hangup, Cause::code),
            part("hangup_name", "text", Summary::hangup, Cause::name),
            part("hangup_source", "text", Summary::hangup, Cause::source),
            new Column("confirmed", "boolean", Summary::confirmed));

    private static final String NAMES = COLUMNS.stream().map(Column::name).collect(Collectors.joining(", "));

    /** A column of parameters for each of the table, so that one prepared statement takes any number of rows. */
    private static final String UPSERT = "insert into call (call_uuid, " + NAMES + ") select * from unnest(?"
            + ", ?".repeat(COLUMNS.size()) + ") on conflict (call_uuid) do update set "
            + COLUMNS.stream()
                    .map(column -> column.name() + " = excluded." + column.name())
                    .collect(Collectors.joining(", "));

    private CallRow() {}

    /** In the order of the ids, as the locks were taken. */
    static void write(Connection connection, SortedMap<String, Summary> calls) throws SQLException {
        if (calls.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            int place = 1;
            statement.setArray(
                    place, connection.createArrayOf("text", calls.keySet().toArray()));
            for (Column column : COLUMNS) {
                place++;
                Object[] values = calls.values().stream().map(column.value()).toArray();
                statement.setArray(place, connection.createArrayOf(column.type(), values));
            }
            statement.executeUpdate();
        }
    }

    private static <P> Column part(String name, String type, Function<Summary, P> part, Function<P, Object> value) {
        return new Column(name, type, call -> {
            P whole = part.apply(call);
            return whole == null ? null : value.apply(whole);
        });
    }
}
