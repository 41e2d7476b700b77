package dev.frontdesk.call;

import jakarta.persistence.Embeddable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A mark that a person sets on a call: somebody has seen to it. It is an event as all else that is known of a call, and all
 * that it says is the event's content, so it counts by its own time, whenever it comes in.
 *
 * @param at when the person said so; UTC, by our clock
 * @param by the name that the person gave; null without one
 * @param note one line; null without one
 */
@Embeddable
public record Handled(Instant at, String by, String note) {

    private static final String AT = "At";
    private static final String BY = "By";
    private static final String NOTE = "Note";

    public Handled {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** @param kind whether the mark is set or taken back */
    public CallEvent event(String callUuid, EventKind kind) {
        Map<String, List<String>> values = new TreeMap<>();
        values.put(AT, List.of(at.toString()));
        put(values, BY, by);
        put(values, NOTE, note);
        return new CallEvent(callUuid, kind, Parameters.of(values), Decision.NONE, at);
    }

    private static void put(Map<String, List<String>> values, String name, String text) {
        if (text != null) {
            values.put(name, List.of(text));
        }
    }

    /** Reads what {@link #event} wrote. An event without a time that can be read counts from when it came in. */
    public static Handled read(CallEvent event) {
        Parameters parameters = event.parameters();
        return new Handled(
                at(parameters.first(AT), event.receivedAt()),
                emptyAsNull(parameters.first(BY)),
                emptyAsNull(parameters.first(NOTE)));
    }

    private static Instant at(String text, Instant received) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            return received;
        }
    }

    private static String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** As rows and answers have all times. */
    Handled inWholeSeconds() {
        return new Handled(at.truncatedTo(ChronoUnit.SECONDS), by, note);
    }
}
