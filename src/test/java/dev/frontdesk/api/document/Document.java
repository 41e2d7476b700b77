package dev.frontdesk.api.document;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The description of the API, as the build has written it. */
record Document(JsonObject json) {

    static Document built() {
        try (JsonReader reader = Json.createReader(Document.class.getResourceAsStream("/openapi/openapi.json"))) {
            return new Document(reader.readObject());
        }
    }

    /** Each as {@code GET /api/calls/{callUuid}}. */
    Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        json.getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().keySet().stream()
                        .filter(name -> !name.equals("parameters"))
                        .forEach(method -> addresses.add(method.toUpperCase() + " " + path)));
        return addresses;
    }

    JsonObject operation(String address) {
        String[] parts = address.split(" ");
        return json.getJsonObject("paths").getJsonObject(parts[1]).getJsonObject(parts[0].toLowerCase());
    }

    /** The schemas of successful answers, by their media types. */
    Map<String, JsonObject> answers(String address) {
        Map<String, JsonObject> answers = new TreeMap<>();
        operation(address).getJsonObject("responses").forEach((status, response) -> {
            JsonObject content = response.asJsonObject().getJsonObject("content");
            if (status.startsWith("2") && content != null) {
                content.forEach((type, media) -> answers.put(type, schema(media.asJsonObject())));
            }
        });
        return answers;
    }

    private static JsonObject schema(JsonObject media) {
        return media.containsKey("schema") ? media.getJsonObject("schema") : JsonObject.EMPTY_JSON_OBJECT;
    }
}
