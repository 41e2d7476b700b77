package dev.frontdesk.directory.json;

import dev.frontdesk.directory.Violation;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The fields of a JSON object. A value of a wrong type counts as missing, and leaves a violation that names its path. An
 * unknown field is one too: most are misspelt, and their values would be lost.
 */
final class JsonFields {

    private final String path;
    private final JsonObject json;
    private final List<Violation> flaws;

    JsonFields(JsonObject json) {
        this("", json, new ArrayList<>());
    }

    private JsonFields(String path, JsonObject json, List<Violation> flaws) {
        this.path = path;
        this.json = json;
        this.flaws = flaws;
    }

    /** Of this object and of all within it. */
    List<Violation> flaws() {
        return flaws;
    }

    /** The names of the fields that the object has. */
    Set<String> given() {
        return json.keySet();
    }

    boolean gives(String field) {
        return json.containsKey(field);
    }

    JsonFields expect(String... fields) {
        Set<String> known = Set.of(fields);
        json.keySet().stream()
                .filter(field -> !known.contains(field))
                .forEach(field -> refuse(field, "is unknown; the fields are " + new TreeSet<>(known)));
        return this;
    }

    String text(String field) {
        JsonValue value = value(field);
        if (value instanceof JsonString string) {
            return string.getString();
        }
        return missing(field, value, "must be a text in quotation marks");
    }

    Long id(String field) {
        JsonValue value = value(field);
        return isWhole(value) ? ((JsonNumber) value).longValue() : missing(field, value, "must be a whole number");
    }

    /** The other number where none is given. */
    int number(String field, int otherwise) {
        JsonValue value = value(field);
        boolean isNumber =
                isWhole(value) && ((JsonNumber) value).bigDecimalValue().precision() < 10;
        if (isNumber) {
            return ((JsonNumber) value).intValue();
        }
        refuseIfGiven(field, "must be a whole number");
        return otherwise;
    }

    /** The other value where none is given; null is none, and refused, since it says neither yes nor no. */
    boolean flag(String field, boolean otherwise) {
        ValueType type = value(field).getValueType();
        if (type == ValueType.TRUE || type == ValueType.FALSE) {
            return type == ValueType.TRUE;
        }
        refuseIfGiven(field, "must be true or false");
        return otherwise;
    }

    /** A field that the API writes and that is not written here. */
    void ignoreFlag(String field) {
        ValueType type = value(field).getValueType();
        if (!Set.of(ValueType.NULL, ValueType.TRUE, ValueType.FALSE).contains(type)) {
            refuse(field, "must be true, false or null, as the API gave it; it changes nothing");
        }
    }

    Instant time(String field) {
        String text = text(field);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noTime) {
            refuse(field, "must be a time such as 2026-12-24T12:00:00Z");
            return null;
        }
    }

    /** Null where it is null or missing. */
    <T> T object(String field, Function<JsonFields, T> reader) {
        JsonValue value = value(field);
        if (value instanceof JsonObject object) {
            return reader.apply(new JsonFields(path + field + ".", object, flaws));
        }
        return missing(field, value, "must be an object or null");
    }

    /** Null where it is null or missing. */
    <T> List<T> objects(String field, String elements, Function<JsonFields, T> reader) {
        return list(field, "must be a list of " + elements, (element, place) -> {
            if (!(element instanceof JsonObject)) {
                refuse(place, "must be an object");
            }
            JsonObject object = element instanceof JsonObject one ? one : JsonValue.EMPTY_JSON_OBJECT;
            return reader.apply(new JsonFields(path + place + ".", object, flaws));
        });
    }

    /** Null where it is null or missing. */
    List<Long> ids(String field) {
        return list(field, "must be a list of ids, or null", (element, place) -> {
            if (!isWhole(element)) {
                refuse(place, "must be a whole number");
                return 0L;
            }
            return ((JsonNumber) element).longValue();
        });
    }

    /** Null where it is null or missing. */
    List<String> texts(String field) {
        return list(field, "must be a list of texts", (element, place) -> {
            if (!(element instanceof JsonString)) {
                refuse(place, "must be a text in quotation marks");
            }
            return element instanceof JsonString string ? string.getString() : "";
        });
    }

    private interface Element<T> {
        T read(JsonValue element, String place);
    }

    private <T> List<T> list(String field, String wanted, Element<T> reader) {
        JsonValue value = value(field);
        if (!(value instanceof JsonArray array)) {
            return missing(field, value, wanted);
        }
        List<T> read = new ArrayList<>();
        for (JsonValue element : array) {
            read.add(reader.read(element, field + "[" + read.size() + "]"));
        }
        return read;
    }

    void refuse(String field, String wanted) {
        flaws.add(new Violation(path + field, wanted));
    }

    private void refuseIfGiven(String field, String wanted) {
        if (gives(field)) {
            refuse(field, wanted);
        }
    }

    private <T> T missing(String field, JsonValue value, String wanted) {
        if (value != JsonValue.NULL) {
            refuse(field, wanted);
        }
        return null;
    }

    private JsonValue value(String field) {
        return json.getOrDefault(field, JsonValue.NULL);
    }

    private static boolean isWhole(JsonValue value) {
        return value instanceof JsonNumber number
                && number.isIntegral()
                && number.bigDecimalValue().precision() < 19;
    }
}
