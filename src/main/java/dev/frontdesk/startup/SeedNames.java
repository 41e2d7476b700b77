package dev.frontdesk.startup;

import dev.frontdesk.directory.Violation;
import dev.frontdesk.directory.json.InputReader;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Schedules and users of a seeds file by their names. Ids are not known before all is planted, so a name stands for the
 * place in its list, from 1.
 */
final class SeedNames {

    private final List<String> schedules;
    private final List<String> users;

    SeedNames(JsonObject file) {
        schedules = names(file, "schedules");
        users = names(file, "users");
    }

    private static List<String> names(JsonObject file, String list) {
        JsonArray entries = file.get(list) instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
        return entries.stream()
                .map(entry -> entry instanceof JsonObject object && object.get("name") instanceof JsonString name
                        ? name.getString().strip()
                        : "")
                .toList();
    }

    /** The entry with places where it has names. */
    JsonObject placesIn(JsonObject entry) {
        var changed = Json.createObjectBuilder(entry);
        if (entry.containsKey("hours")) {
            changed.add("hours", place(entry.get("hours"), schedules, "hours", "schedule"));
        }
        if (entry.get("stages") instanceof JsonArray stages) {
            JsonArrayBuilder places = Json.createArrayBuilder();
            IntStream.range(0, stages.size()).forEach(i -> places.add(stage(stages.get(i), "stages[" + i + "].users")));
            changed.add("stages", places);
        }
        return changed.build();
    }

    private JsonValue stage(JsonValue stage, String path) {
        if (!(stage instanceof JsonObject object) || !(object.get("users") instanceof JsonArray named)) {
            return stage;
        }
        JsonArrayBuilder places = Json.createArrayBuilder();
        IntStream.range(0, named.size())
                .forEach(i -> places.add(place(named.get(i), users, path + "[" + i + "]", "user")));
        return Json.createObjectBuilder(object).add("users", places).build();
    }

    private static JsonValue place(JsonValue given, List<String> names, String path, String kind) {
        if (given == JsonValue.NULL) {
            return given;
        }
        int place = given instanceof JsonString name
                ? names.indexOf(name.getString().strip())
                : -1;
        if (place < 0) {
            throw InputReader.malformed(List.of(
                    new Violation(path, "must be the name of a " + kind + " in this file, in quotation marks")));
        }
        return Json.createValue(place + 1);
    }
}
