package dev.frontdesk.carrier.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;

/**
 * What Plivo answers.
 *
 * @param body with {@code api_id}; empty for 204
 */
public record Reply(int status, JsonObject body) {

    /** 200. */
    public static Reply found(JsonObject object) {
        return with(200, object);
    }

    public static Reply created(JsonObject object) {
        return with(201, object);
    }

    public static Reply changed() {
        return with(202, Json.createObjectBuilder().add("message", "changed").build());
    }

    public static Reply deleted() {
        return new Reply(204, JsonObject.EMPTY_JSON_OBJECT);
    }

    public static Reply error(int status, String words) {
        return with(status, Json.createObjectBuilder().add("error", words).build());
    }

    public static Reply missing() {
        return error(404, "not found");
    }

    private static Reply with(int status, JsonObject object) {
        return new Reply(
                status,
                Json.createObjectBuilder(object)
                        .add("api_id", UUID.randomUUID().toString())
                        .build());
    }
}
