package dev.frontdesk.carrier;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/**
 * Writes Plivo's records of a played call: times with the offset of the account's zone, absent ones null, lengths as
 * numbers, numbers of telephones without their plus.
 *
 * @see <a href="https://www.plivo.com/docs/voice/api/calls">The call object</a>
 */
final class Filing {

    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx");

    private final String callUuid;
    private final Scenario scenario;
    private final Story story;
    private final ZoneId zone;

    Filing(String callUuid, Scenario scenario, Story story, ZoneId zone) {
        this.callUuid = callUuid;
        this.scenario = scenario;
        this.story = story;
        this.zone = zone;
    }

    Filed filed() {
        List<JsonObject> recordings = story.recording == null ? List.of() : List.of(recording(story.recording));
        return new Filed(call(), story.legs.stream().map(this::leg).toList(), recordings);
    }

    private JsonObject call() {
        CallEnd end = story.end;
        return record(callUuid, scenario.caller(), scenario.line(), scenario.startedAt(), story.answeredAt, end.at())
                .addNull("parent_call_uuid")
                .add("call_direction", "inbound")
                .add("hangup_cause_code", end.cause().code())
                .add("hangup_cause_name", end.cause().title())
                .add("hangup_source", end.source())
                .build();
    }

    private JsonObject leg(LegEnd leg) {
        return record(
                        leg.leg().uuid(),
                        scenario.caller(),
                        Switchboard.asPlivoSends(leg.leg().address()),
                        leg.startedAt(),
                        leg.answeredAt(),
                        leg.endedAt())
                .add("parent_call_uuid", callUuid)
                .add("call_direction", "outbound")
                .add("hangup_cause_code", leg.cause().code())
                .add("hangup_cause_name", leg.cause().title())
                .add("hangup_source", leg.source())
                .build();
    }

    private JsonObjectBuilder record(String uuid, String from, String to, Instant start, Instant answer, Instant end) {
        long seconds = answer == null ? 0 : Duration.between(answer, end).toSeconds();
        return Json.createObjectBuilder()
                .add("call_uuid", uuid)
                .add("from_number", from)
                .add("to_number", to)
                .add("initiation_time", local(start))
                .add("answer_time", answer == null ? JsonValue.NULL : Json.createValue(local(answer)))
                .add("end_time", local(end))
                .add("call_duration", seconds)
                .add("bill_duration", seconds)
                .add("billed_duration", (seconds + 59) / 60 * 60)
                .add("total_amount", "0.00300")
                .add("total_rate", "0.00300")
                .add("call_state", answer == null ? "NO_ANSWER" : "ANSWER")
                .add("resource_uri", "/v1/Account/" + Wording.ACCOUNT_ID + "/Call/" + uuid + "/");
    }

    private JsonObject recording(Recording recording) {
        return Json.createObjectBuilder()
                .add("recording_id", recording.id())
                .add("call_uuid", callUuid)
                .add("recording_url", recording.url())
                .add("recording_format", "mp3")
                .add("recording_type", "normal")
                .add("recording_duration_ms", recording.millis() + ".00000")
                .add("recording_start_ms", recording.startedAt().toEpochMilli() + ".00000")
                .add("recording_end_ms", recording.endedAt().toEpochMilli() + ".00000")
                .add("add_time", local(recording.endedAt()))
                .add("from_number", scenario.caller())
                .add("to_number", scenario.line())
                .add("rounded_recording_duration", 60)
                .add("resource_uri", "/v1/Account/" + Wording.ACCOUNT_ID + "/Recording/" + recording.id() + "/")
                .build();
    }

    private String local(Instant time) {
        return OFFSET.format(time.atZone(zone));
    }

    static JsonObject renamed(JsonObject record, Map<String, String> ids) {
        String text = record.toString();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            text = text.replace(id.getKey(), id.getValue());
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
