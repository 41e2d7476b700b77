package dev.frontdesk.call;

import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Endpoint;
import dev.frontdesk.directory.Line;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a {@link Summary} is written to the table {@code call}; how it is read is said there. */
final class CallRow {

    private static final Map<String, Function<Summary, Object>> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("caller", call -> Endpoint.key(call.from()));
        COLUMNS.put("from_address", Summary::from);
        COLUMNS.put("to_address", Summary::to);
        COLUMNS.put("caller_name", Summary::callerName);
        part("company_number_id", Summary::line, Line::id);
        part("company_number_name", Summary::line, Line::name);
        part("company_number_sip_endpoint", Summary::line, Line::sipEndpoint);
        part("company_number_phone_number", Summary::line, Line::phoneNumber);
        part("state", Summary::state, Enum::name);
        part("outcome", Summary::outcome, Enum::name);
        part("missed_reason", Summary::missedReason, Enum::name);
        part("user_id", Summary::answeredBy, App::userId);
        part("user_name", Summary::answeredBy, App::userName);
        part("user_number_id", Summary::answeredBy, App::id);
        part("user_number_label", Summary::answeredBy, App::label);
        part("user_number_sip_endpoint", Summary::answeredBy, App::sipEndpoint);
        part("user_number_phone_number", Summary::answeredBy, App::phoneNumber);
        part("started_at", Summary::startedAt, CallRow::utc);
        part("answered_at", Summary::answeredAt, CallRow::utc);
        part("ended_at", Summary::endedAt, CallRow::utc);
        COLUMNS.put("ring_seconds", Summary::ringSeconds);
        COLUMNS.put("talk_seconds", Summary::talkSeconds);
        part("voicemail_url", Summary::voicemail, Voicemail::url);
        part("voicemail_seconds", Summary::voicemail, Voicemail::seconds);
        part("voicemail_recording_id", Summary::voicemail, Voicemail::recordingId);
        part("hangup_cause", Summary::hangup, Cause::cause);
        part("hangup_code", Summary::hangup, Cause::code);
        part("hangup_name", Summary::hangup, Cause::name);
        part("hangup_source", Summary::hangup, Cause::source);
        COLUMNS.put("confirmed", Summary::confirmed);
    }

    private static final String UPSERT = "insert into call (call_uuid, " + String.join(", ", COLUMNS.keySet())
            + ") values (?" + ", ?".repeat(COLUMNS.size()) + ") on conflict (call_uuid) do update set "
            + COLUMNS.keySet().stream()
                    .map(name -> name + " = excluded." + name)
                    .collect(Collectors.joining(", "));

    private CallRow() {}

    /** In the order of the ids, as the locks were taken. */
    static void write(Connection connection, Map<String, Summary> calls) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            for (Map.Entry<String, Summary> call : calls.entrySet()) {
                bind(statement, call.getKey(), call.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, String callUuid, Summary call) throws SQLException {
        int place = 1;
        statement.setString(place, callUuid);
        for (Function<Summary, Object> column : COLUMNS.values()) {
            place++;
            statement.setObject(place, column.apply(call));
        }
    }

    private static <P> void part(String name, Function<Summary, P> part, Function<P, Object> value) {
        COLUMNS.put(name, call -> {
            P whole = part.apply(call);
            return whole == null ? null : value.apply(whole);
        });
    }

    private static Object utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
