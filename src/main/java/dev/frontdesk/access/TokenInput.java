package dev.frontdesk.access;

import dev.frontdesk.api.Problem;
import dev.frontdesk.directory.DirectoryInput;
import dev.frontdesk.directory.Violation;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a token is to be.
 *
 * @param expiresAt to the second; null for one that never expires
 */
public record TokenInput(String name, Role role, Instant expiresAt) {

    private static final Set<String> FIELDS = new TreeSet<>(Set.of("id", "name", "role", "expiresAt", "lastUsedAt"));
    private static final Pattern NAME = Pattern.compile(DirectoryInput.NAME);
    private static final Pattern SEEN = Pattern.compile(DirectoryInput.SEEN);

    /** The audit shows these for others: the setting, Frontdesk itself, changes by hand, and people by their e-mail. */
    private static final Pattern RESERVED = Pattern.compile("(?i)API_TOKEN|Frontdesk|SQL\\b.*|.*@.*");

    private static final int LAST_YEAR = 9999;

    /**
     * Reads an object in the form in which the API writes it, too.
     *
     * @throws jakarta.ws.rs.WebApplicationException 422 with each field that cannot be used
     */
    static TokenInput read(JsonObject json) {
        return new Reader(json).read();
    }

    /** A new token that has expired already would open nothing. */
    static List<Violation> past() {
        return List.of(new Violation("expiresAt", "must lie ahead, or be null for a token that never expires"));
    }

    /** Collects what is wrong, so that all of it is corrected in one go. */
    private static final class Reader {

        private final JsonObject json;
        private final List<Violation> flaws = new ArrayList<>();

        Reader(JsonObject json) {
            this.json = json;
        }

        TokenInput read() {
            json.keySet().stream()
                    .filter(field -> !FIELDS.contains(field))
                    .forEach(field -> flaw(field, "is unknown; the fields are " + FIELDS));
            TokenInput input = new TokenInput(name(), role(), expiresAt());
            if (!flaws.isEmpty()) {
                throw Problem.malformed(flaws).exception();
            }
            return input;
        }

        private String name() {
            String name = text("name").map(DirectoryInput::tidy).orElse("");
            if (!NAME.matcher(name).matches()) {
                flaw("name", "must be one line of 1 to 100 characters, for example Wallboard");
            } else if (!SEEN.matcher(name).matches()) {
                flaw("name", DirectoryInput.SEEN_WANTED);
            } else if (RESERVED.matcher(name).matches()) {
                flaw("name", "is one by which the audit shows others; give one that says which program it is");
            }
            return name;
        }

        private Role role() {
            Role role = text("role").flatMap(Role::of).orElse(null);
            if (role == null) {
                flaw("role", "must be one of " + Role.words());
            }
            return role;
        }

        private Instant expiresAt() {
            try {
                Instant instant = text("expiresAt")
                        .map(text -> OffsetDateTime.parse(text).toInstant())
                        .orElse(null);
                return instant == null ? null : storable(instant);
            } catch (DateTimeException unreadable) {
                flaw("expiresAt", "must be a time such as 2027-01-01T00:00:00Z, or null");
                return null;
            }
        }

        private static Instant storable(Instant instant) {
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            if (year < 1 || year > LAST_YEAR) {
                throw new DateTimeException("no year that people use");
            }
            return instant.truncatedTo(ChronoUnit.SECONDS);
        }

        private Optional<String> text(String field) {
            JsonValue value = json.getOrDefault(field, JsonValue.NULL);
            if (value != JsonValue.NULL && !(value instanceof JsonString)) {
                flaw(field, "must be a text in quotation marks");
            }
            return value instanceof JsonString string ? Optional.of(string.getString()) : Optional.empty();
        }

        private void flaw(String field, String detail) {
            flaws.add(new Violation(field, detail));
        }
    }
}
