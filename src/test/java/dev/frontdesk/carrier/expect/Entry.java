package dev.frontdesk.carrier.expect;

import dev.frontdesk.carrier.Address;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An entry of the log as the API gives it, asked by names: {@code hangup.code}, {@code legs} for their number, {@code leg
 * 1 sip:jane@phone.plivo.com outcome} for one of them.
 */
final class Entry {

    private final JsonObject entry;

    Entry(JsonObject entry) {
        this.entry = entry;
    }

    /** A sentence for each wanted value that it does not have. */
    List<String> differences(Map<String, Object> wanted) {
        return wanted.entrySet().stream()
                .filter(one -> !inWords(one.getValue()).equals(inWords(value(one.getKey()))))
                .map(one -> "The log's " + one.getKey() + " is " + inWords(value(one.getKey())) + " and should be "
                        + inWords(one.getValue()) + ".")
                .toList();
    }

    private Object value(String name) {
        if (name.equals("legs")) {
            return legs().size();
        }
        String[] words = name.split(" ");
        return words[0].equals("leg") ? legValue(words[1], words[2], words[3]) : value(entry, name);
    }

    private Object legValue(String stage, String address, String name) {
        List<JsonObject> found =
                legs().stream().filter(leg -> isAt(stage, address, leg)).toList();
        return found.size() == 1 ? value(found.get(0), name) : "found " + found.size() + " times";
    }

    private static boolean isAt(String stage, String address, JsonObject leg) {
        boolean inStage = Integer.parseInt(stage) == leg.getInt("stage");
        return inStage
                && Stream.of("sipEndpoint", "phoneNumber")
                        .map(name -> leg.getString(name, ""))
                        .anyMatch(own -> Address.same(address, own));
    }

    private static Object value(JsonObject parent, String name) {
        String[] parts = name.split("\\.", 2);
        JsonValue child = parent.get(parts[0]);
        if (parts.length == 2) {
            return child instanceof JsonObject object ? value(object, parts[1]) : null;
        }
        if (child instanceof JsonString string) {
            return string.getString();
        }
        return child instanceof JsonNumber number ? number.intValue() : null;
    }

    private List<JsonObject> legs() {
        return entry.getJsonArray("legs").getValuesAs(JsonObject.class);
    }

    private static String inWords(Object value) {
        return Objects.toString(value, "absent");
    }
}
