package dev.frontdesk.carrier.host;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;

/**
 * What Frontdesk answered.
 *
 * @param body null where there was none
 */
public record JsonAnswer(int status, JsonStructure body) {

    public JsonObject object() {
        return body.asJsonObject();
    }

    public JsonArray array() {
        return body.asJsonArray();
    }
}
