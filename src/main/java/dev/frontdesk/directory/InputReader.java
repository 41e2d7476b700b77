package dev.frontdesk.directory;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads entries from JSON, in the form in which the API writes them, too. An unknown field is refused: most are
 * misspelt, and their values would be lost. Ids are accepted where the API writes them, and so is {@code registered},
 * which only Plivo decides, so that an answer can be sent back.
 */
public final class InputReader {

    private final List<Violation> flaws = new ArrayList<>();

    private InputReader() {}

    /** @throws Refusal.Malformed if a field is unknown or of a wrong type */
    public static LineInput line(JsonObject json) {
        var reader = new InputReader();
        reader.expect("", json, Set.of("id", "name", "sipEndpoint", "phoneNumber"));
        var line = new LineInput(
                reader.text("", json, "name"),
                reader.text("", json, "sipEndpoint"),
                reader.text("", json, "phoneNumber"));
        return reader.unlessFlawed(line);
    }

    /** @throws Refusal.Malformed if a field is unknown or of a wrong type */
    public static UserInput user(JsonObject json) {
        var reader = new InputReader();
        reader.expect("", json, Set.of("id", "name", "numbers"));
        return reader.unlessFlawed(new UserInput(reader.text("", json, "name"), reader.apps(json)));
    }

    /** @throws Refusal.Malformed if a field is unknown or of a wrong type */
    public static AppInput app(JsonObject json) {
        var reader = new InputReader();
        return reader.unlessFlawed(reader.app("", json));
    }

    private List<AppInput> apps(JsonObject json) {
        JsonValue value = json.getOrDefault("numbers", JsonValue.NULL);
        if (value instanceof JsonArray array) {
            List<AppInput> apps = new ArrayList<>();
            for (JsonValue element : array) {
                apps.add(app("numbers[" + apps.size() + "].", element));
            }
            return apps;
        }
        if (value != JsonValue.NULL) {
            flaws.add(new Violation("numbers", "must be a list of apps"));
        }
        return null;
    }

    private AppInput app(String path, JsonValue value) {
        JsonObject json = value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        expect(path, json, Set.of("id", "label", "sipEndpoint", "phoneNumber", "registered"));
        expectYesOrNo(path, json, "registered");
        return new AppInput(
                id(path, json),
                text(path, json, "label"),
                text(path, json, "sipEndpoint"),
                text(path, json, "phoneNumber"));
    }

    /** Refuses an entry for violations that its fields alone do not show. */
    public static Refusal malformed(List<Violation> flaws) {
        return new Refusal.Malformed(flaws);
    }

    private void expect(String path, JsonObject json, Set<String> fields) {
        json.keySet().stream()
                .filter(field -> !fields.contains(field))
                .forEach(field ->
                        flaws.add(new Violation(path + field, "is unknown; the fields are " + new TreeSet<>(fields))));
    }

    private void expectYesOrNo(String path, JsonObject json, String field) {
        ValueType type = json.getOrDefault(field, JsonValue.NULL).getValueType();
        if (!Set.of(ValueType.NULL, ValueType.TRUE, ValueType.FALSE).contains(type)) {
            flaws.add(
                    new Violation(path + field, "must be true, false or null, as the API gave it; it changes nothing"));
        }
    }

    private String text(String path, JsonObject json, String field) {
        JsonValue value = json.getOrDefault(field, JsonValue.NULL);
        if (value instanceof JsonString string) {
            return string.getString();
        }
        if (value != JsonValue.NULL) {
            flaws.add(new Violation(path + field, "must be a text in quotation marks"));
        }
        return null;
    }

    private Long id(String path, JsonObject json) {
        JsonValue value = json.getOrDefault("id", JsonValue.NULL);
        if (value instanceof JsonNumber number
                && number.isIntegral()
                && number.bigDecimalValue().precision() < 19) {
            return number.longValue();
        }
        if (value != JsonValue.NULL) {
            flaws.add(new Violation(path + "id", "must be a whole number"));
        }
        return null;
    }

    private <T extends DirectoryInput> T unlessFlawed(T entry) {
        if (!flaws.isEmpty()) {
            throw new Refusal.Malformed(flaws);
        }
        return entry;
    }
}
