package dev.frontdesk.plivo;

import dev.frontdesk.call.CallStory;
import dev.frontdesk.call.Cause;
import dev.frontdesk.call.Leg;
import dev.frontdesk.call.Summary;
import dev.frontdesk.call.Voicemail;
import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Line;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A story in the form in which the API tells it, so that it can be held against a script. */
final class StoryJson {

    /** Looking for the provider takes longer than all else here. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private StoryJson() {}

    static JsonObject of(String callUuid, CallStory story) {
        Summary summary = story.summary();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("callUuid", callUuid);
        json.put("from", summary.from());
        json.put("to", summary.to());
        json.put("callerName", summary.callerName());
        json.put("companyNumber", line(summary.line()));
        json.put("state", word(summary.state()));
        json.put("outcome", word(summary.outcome()));
        json.put("missedReason", word(summary.missedReason()));
        json.put("answeredBy", answerer(summary.answeredBy()));
        json.put("startedAt", time(summary.startedAt()));
        json.put("answeredAt", time(summary.answeredAt()));
        json.put("endedAt", time(summary.endedAt()));
        json.put("ringSeconds", summary.ringSeconds());
        json.put("talkSeconds", summary.talkSeconds());
        json.put("voicemail", voicemail(summary.voicemail()));
        json.put("hangup", cause(summary.hangup()));
        JsonArrayBuilder legs = JSON.createArrayBuilder();
        story.legs().forEach(leg -> legs.add(leg(leg)));
        json.put("legs", legs.build());
        return object(json);
    }

    private static JsonValue line(Line line) {
        return line == null ? JsonValue.NULL : object(Map.of("id", line.id(), "sipEndpoint", line.sipEndpoint()));
    }

    private static JsonValue answerer(App app) {
        return app == null ? JsonValue.NULL : object(Map.of("userNumber", app(app)));
    }

    private static JsonValue app(App app) {
        return app == null
                ? JsonValue.NULL
                : object(Map.of("id", app.id(), "label", app.label(), "sipEndpoint", app.sipEndpoint()));
    }

    private static JsonValue voicemail(Voicemail voicemail) {
        if (voicemail == null) {
            return JsonValue.NULL;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", voicemail.url());
        json.put("seconds", voicemail.seconds());
        json.put("recordingId", voicemail.recordingId());
        return object(json);
    }

    private static JsonObject leg(Leg leg) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stage", leg.stage());
        json.put("sipEndpoint", leg.endpoint());
        json.put("userNumber", app(leg.app()));
        json.put("outcome", word(leg.outcome()));
        json.put("cause", cause(leg.cause()));
        return object(json);
    }

    private static JsonValue cause(Cause cause) {
        if (cause == null) {
            return JsonValue.NULL;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cause", cause.cause());
        json.put("code", cause.code());
        json.put("name", cause.name());
        json.put("source", cause.source());
        return object(json);
    }

    private static JsonObject object(Map<String, Object> values) {
        var object = JSON.createObjectBuilder();
        values.forEach((name, value) -> object.add(name, json(value)));
        return object.build();
    }

    private static JsonValue json(Object value) {
        if (value instanceof JsonValue ready) {
            return ready;
        }
        if (value instanceof Number number) {
            return JSON.createValue(number.longValue());
        }
        return value == null ? JsonValue.NULL : JSON.createValue(value.toString());
    }

    private static String word(Enum<?> constant) {
        return constant == null
                ? null
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String time(Instant time) {
        return time == null ? null : time.toString();
    }
}
