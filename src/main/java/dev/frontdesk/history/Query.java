package dev.frontdesk.history;

import dev.frontdesk.api.Problem;
import dev.frontdesk.call.json.CallJson;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads parameters of a query. A malformed one is refused by its name, with an example of a right one. */
final class Query {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private final MultivaluedMap<String, String> parameters;

    Query(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /**
     * The value, or null where the parameter is missing or blank.
     *
     * @param wanted what a right value is, to follow "must be"
     * @param reader throws for a value that is none
     */
    <T> T read(String name, String wanted, Function<String, T> reader) {
        String text = Optional.ofNullable(parameters.getFirst(name)).orElse("").strip();
        try {
            return text.isEmpty() ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw Problem.badParameter(name, "must be " + wanted).exception();
        }
    }

    <E extends Enum<E>> E word(String name, E[] choices) {
        return read(name, "one of " + all(choices), text -> choice(text, choices));
    }

    /** One word, or several with commas between them. */
    <E extends Enum<E>> Set<E> words(String name, E[] choices) {
        return read(
                name,
                "one of " + all(choices) + ", or several of them with commas",
                text -> Stream.of(text.split(",", -1))
                        .map(word -> choice(word.strip(), choices))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static String all(Enum<?>[] choices) {
        return Stream.of(choices).map(CallJson::word).collect(Collectors.joining(", "));
    }

    private static <E extends Enum<E>> E choice(String word, E[] choices) {
        return Stream.of(choices)
                .filter(choice -> CallJson.word(choice).equals(word))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    /** A whole number from 1 on. */
    Integer number(String name, int largest) {
        return read(name, "a number from 1 to " + largest, text -> {
            int number = Integer.parseInt(text);
            if (number < 1 || number > largest) {
                throw new IllegalArgumentException();
            }
            return number;
        });
    }

    /** A day means its beginning in {@code zone}. A plus sign may have arrived as a blank. */
    Instant instant(String name, String example, ZoneId zone) {
        return read(name, "a time such as " + example, text -> {
            Instant instant = text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw new IllegalArgumentException();
            }
            return instant;
        });
    }

    /** The zone in which days begin, UTC where none is given. */
    ZoneId zone() {
        ZoneId zone = read("zone", "a time zone such as Europe/Paris", ZoneId::of);
        return zone == null ? UTC : zone;
    }

    /** Text without control characters. */
    String text(String name, String wanted) {
        return read(name, wanted, text -> {
            if (text.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException();
            }
            return text;
        });
    }

    /** All parameters but these, in an order of their own. */
    String without(Iterable<String> names) {
        Map<String, Object> others = new TreeMap<>(parameters);
        names.forEach(others::remove);
        return others.toString();
    }
}
