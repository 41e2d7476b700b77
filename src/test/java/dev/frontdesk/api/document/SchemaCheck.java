package dev.frontdesk.api.document;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Holds a value against a schema: the part of JSON Schema 2020-12 that the document uses. A fact that the schema does not
 * name is a difference, too.
 */
final class SchemaCheck {

    private final JsonObject schemas;
    private final List<String> differences = new ArrayList<>();
    private final Set<String> nulls = new TreeSet<>();
    private boolean isSent;

    SchemaCheck(Document document) {
        schemas = document.json().getJsonObject("components").getJsonObject("schemas");
    }

    /** Each as a sentence. */
    List<String> differences() {
        return differences;
    }

    /** The facts that were null, as {@code CallJson.outcome}. */
    Set<String> nulls() {
        return nulls;
    }

    /** The same of a body that is sent: it may leave out what is not required. */
    void checkSent(String where, JsonValue value, JsonObject schema) {
        isSent = true;
        check(where, value, schema);
        isSent = false;
    }

    void check(String where, JsonValue value, JsonObject schema) {
        if (schema.containsKey("$ref")) {
            String name = schema.getString("$ref").replaceFirst(".*/", "");
            checkPlain(name, value, schemas.getJsonObject(name));
        } else if (schema.containsKey("anyOf")) {
            checkOptional(where, value, schema.getJsonArray("anyOf"));
        } else {
            checkPlain(where, value, schema);
        }
    }

    private void checkOptional(String where, JsonValue value, JsonArray choices) {
        if (value == JsonValue.NULL) {
            return;
        }
        choices.getValuesAs(JsonObject.class).stream()
                .filter(choice -> choice.containsKey("$ref"))
                .forEach(choice -> check(where, value, choice));
    }

    private void checkPlain(String where, JsonValue value, JsonObject schema) {
        Set<String> types = types(schema);
        if (!types.isEmpty() && types.stream().noneMatch(type -> is(type, value))) {
            differences.add(where + " is " + value + " and should be " + types);
        } else if (value instanceof JsonArray array && schema.containsKey("items")) {
            array.forEach(item -> check(where, item, schema.getJsonObject("items")));
        } else if (value instanceof JsonObject object && schema.containsKey("properties")) {
            checkFacts(where, object, schema);
        } else if (value instanceof JsonObject object
                && schema.get("additionalProperties") instanceof JsonObject each) {
            object.forEach((name, fact) -> check(where + "." + name, fact, each));
        }
    }

    private void checkFacts(String where, JsonObject object, JsonObject schema) {
        JsonObject facts = schema.getJsonObject("properties");
        expected(schema)
                .filter(name -> !object.containsKey(name))
                .forEach(name -> differences.add(where + " lacks " + name));
        object.forEach((name, value) -> {
            if (value.getValueType() == JsonValue.ValueType.NULL && !isSent) {
                nulls.add(where + "." + name);
            }
            if (facts.containsKey(name)) {
                check(where + "." + name, value, facts.getJsonObject(name));
            } else {
                differences.add(where + " has " + name + ", which the document does not know");
            }
        });
    }

    /** None is missing from an answer; the document says so as well. */
    private Stream<String> expected(JsonObject schema) {
        boolean saysWhich = isSent || schema.containsKey("required");
        return saysWhich ? schema.getJsonArray("required").getValuesAs(JsonString::getString).stream() : Stream.empty();
    }

    private static Set<String> types(JsonObject schema) {
        Set<String> types = new TreeSet<>();
        if (schema.get("type") instanceof JsonString one) {
            types.add(one.getString());
        } else if (schema.get("type") instanceof JsonArray several) {
            several.getValuesAs(JsonString.class).forEach(type -> types.add(type.getString()));
        }
        return types;
    }

    private static boolean is(String type, JsonValue value) {
        return switch (type) {
            case "object" -> value instanceof JsonObject;
            case "array" -> value instanceof JsonArray;
            case "string" -> value instanceof JsonString;
            case "integer" -> value instanceof JsonNumber number && number.isIntegral();
            case "number" -> value instanceof JsonNumber;
            case "boolean" -> value == JsonValue.TRUE || value == JsonValue.FALSE;
            default -> value == JsonValue.NULL;
        };
    }
}
