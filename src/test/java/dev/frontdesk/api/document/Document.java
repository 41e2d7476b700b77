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

    /** The schema of what is sent there. */
    JsonObject body(String address) {
        return schema(operation(address)
                .getJsonObject("requestBody")
                .getJsonObject("content")
                .getJsonObject("application/json"));
    }

    /** As {@code 201}. */
    Set<String> statuses(String address) {
        return operation(address).getJsonObject("responses").keySet();
    }

    JsonObject answer(String address, int status, String type) {
        JsonObject responses = operation(address).getJsonObject("responses");
        String known = Integer.toString(status);
        JsonObject response = responses.getJsonObject(responses.containsKey(known) ? known : "default");
        return schema(response.getJsonObject("content").getJsonObject(type));
    }

    /** The fields of answers that may be null, each as {@code CallJson.outcome}. */
    Set<String> nullable() {
        Set<String> nullable = new TreeSet<>();
        json.getJsonObject("components").getJsonObject("schemas").forEach((name, schema) -> {
            JsonObject facts = schema.asJsonObject().getJsonObject("properties");
            if (facts != null && !isSent(name)) {
                facts.keySet().stream()
                        .filter(fact -> facts.getJsonObject(fact).toString().contains("\"null\""))
                        .forEach(fact -> nullable.add(name + "." + fact));
            }
        });
        return nullable;
    }

    static boolean isSent(String schema) {
        return schema.endsWith("Input") || schema.equals("Availability");
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
