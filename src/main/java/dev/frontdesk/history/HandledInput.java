package dev.frontdesk.history;

import dev.frontdesk.api.Problem;
import dev.frontdesk.directory.DirectoryInput;
import dev.frontdesk.directory.Violation;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a person says on marking a call as handled, or on taking the mark back. Blanks around a text do not count, and a
 * blank text counts as none.
 *
 * @param by the name of the person; null without one
 * @param note one line; null without one
 */
record HandledInput(String by, String note) {

    static final HandledInput NOTHING = new HandledInput(null, null);

    private static final Pattern NAME = Pattern.compile(DirectoryInput.NAME);
    private static final Pattern LINE = Pattern.compile(DirectoryInput.PLAIN + "{1,500}");
    private static final Pattern SEEN = Pattern.compile(DirectoryInput.SEEN);

    /** @throws jakarta.ws.rs.WebApplicationException 422 with each field that cannot be used */
    static HandledInput read(JsonObject json) {
        List<Violation> flaws = new ArrayList<>();
        json.keySet().stream()
                .filter(field -> !Set.of("by", "note").contains(field))
                .forEach(field -> flaws.add(new Violation(field, "is unknown; the fields are [by, note]")));
        var input = new HandledInput(
                text(json, "by", NAME, "must be one line of 1 to 100 characters, for example Jane", flaws),
                text(json, "note", LINE, "must be one line of 1 to 500 characters, for example called back", flaws));
        if (!flaws.isEmpty()) {
            throw Problem.malformed(flaws).exception();
        }
        return input;
    }

    private static String text(JsonObject json, String field, Pattern form, String wanted, List<Violation> flaws) {
        JsonValue value = json.getOrDefault(field, JsonValue.NULL);
        String text = value instanceof JsonString string ? DirectoryInput.tidy(string.getString()) : null;
        if (value != JsonValue.NULL && !(value instanceof JsonString)) {
            flaws.add(new Violation(field, "must be a text in quotation marks"));
        } else if (text != null && !form.matcher(text).matches()) {
            flaws.add(new Violation(field, wanted));
        } else if (text != null && !SEEN.matcher(text).matches()) {
            flaws.add(new Violation(field, DirectoryInput.SEEN_WANTED));
        }
        return text;
    }
}
