package dev.frontdesk.carrier.rest;

import jakarta.json.JsonObject;
import java.util.Map;

/**
 * A request that came with the right credentials.
 *
 * @param method such as {@code GET}
 * @param account the id in the address
 * @param resource the first word behind it, such as {@code Endpoint}
 * @param id what follows, decoded; empty text where the list is meant. Whatever follows the id is in it, too
 * @param query decoded; the last value of each name
 * @param body empty where there was none
 */
public record Asked(
        String method, String account, String resource, String id, Map<String, String> query, JsonObject body) {

    public boolean isList() {
        return method.equals("GET") && id.isEmpty();
    }

    /** True where something may be different afterwards. */
    public boolean changes() {
        return !method.equals("GET");
    }

    /** As a log would have it: {@code POST Endpoint/123}. */
    @Override
    public String toString() {
        return method + " " + resource + "/" + id;
    }

    /** The text at this name of the body, or null. */
    String text(String name) {
        return body.containsKey(name) && !body.isNull(name) ? body.getString(name) : null;
    }
}
