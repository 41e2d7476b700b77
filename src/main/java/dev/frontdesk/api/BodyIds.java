package dev.frontdesk.api;

import dev.frontdesk.directory.Violation;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks the ids in a body. An answer of GET can be sent back by PUT, so an object's own id is accepted there. Another id
 * contradicts the address, and only Frontdesk gives the id of a new object: both are refused, or their values would be
 * lost.
 */
public final class BodyIds {

    private final List<Violation> flaws = new ArrayList<>();

    private BodyIds() {}

    /**
     * @param own the id in the address; null for an object that is to be added
     * @return the violations, none if all ids are right
     */
    public static List<Violation> flaws(JsonObject json, String own) {
        var ids = new BodyIds();
        ids.check(json, own);
        if (own == null && json.get("numbers") instanceof JsonArray apps) {
            ids.checkNew("numbers", apps);
        }
        return ids.flaws;
    }

    private void check(JsonObject json, String own) {
        String given = given(json);
        if (given == null || given.equals(own)) {
            return;
        }
        flaws.add(new Violation(
                "id",
                own == null
                        ? "is given by Frontdesk; leave it out, or change the object that has it by PUT"
                        : "must be " + own + " as in the address, or left out"));
    }

    private void checkNew(String list, JsonArray objects) {
        for (int i = 0; i < objects.size(); i++) {
            if (objects.get(i) instanceof JsonObject object && given(object) != null) {
                flaws.add(new Violation(list + "[" + i + "].id", "is given by Frontdesk; leave it out"));
            }
        }
    }

    private static String given(JsonObject json) {
        JsonValue id = json.getOrDefault("id", JsonValue.NULL);
        return id == JsonValue.NULL ? null : id.toString();
    }
}
