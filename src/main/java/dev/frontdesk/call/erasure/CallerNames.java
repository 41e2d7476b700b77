package dev.frontdesk.call.erasure;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.Decision;
import dev.frontdesk.call.Fact.Erased;
import dev.frontdesk.call.Parameters;
import dev.frontdesk.call.Reading;
import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Endpoint;
import dev.frontdesk.directory.PhoneNumber;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All by which the events of a call name its caller: numbers, addresses and names, in whatever spelling. Pure: says what an
 * event has to become, and writes nothing.
 */
final class CallerNames {

    /** A shorter number, such as an extension, may be a part of any other. */
    private static final int SHORTEST_PART = 7;

    private static final Pattern SIGNS = Pattern.compile("[\\p{Pd}\\p{Z}\\p{Cf}\\s\\u2212()\\[\\]./]|%20|%2B|\\+");
    private static final Pattern NOTE = Pattern.compile("Note");

    private final Reading reading;
    private final Set<String> keys = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    /** @param events all of one call */
    CallerNames(Reading reading, Collection<CallEvent> events) {
        this.reading = reading;
        events.forEach(event -> event.parameters().forEach(this::learn));
    }

    private void learn(String parameter, String value) {
        if (!reading.namesCaller(parameter) || value.isBlank() || value.equals(Erased.WORD)) {
            return;
        }
        String key = Endpoint.searchKey(value);
        keys.add(key);
        names.add(value.strip().toLowerCase(Locale.ROOT));
        PhoneNumber.digits(key.replaceFirst("@.*", ""))
                .filter(digits -> digits.length() >= SHORTEST_PART)
                .ifPresent(numbers::add);
    }

    /** The event with its own identity, and nothing in it that names the caller. */
    CallEvent erasedFrom(CallEvent event) {
        Parameters parameters = event.parameters().map((name, value) -> erased(event, name, value));
        return new CallEvent(event.id(), parameters.text(), decision(event), event.receivedAt());
    }

    private String erased(CallEvent event, String parameter, String value) {
        boolean isNote =
                NOTE.matcher(parameter).matches() && event.kind().name().endsWith("HANDLED");
        boolean isNamed = !reading.namesLine(parameter) && isMentionedIn(value);
        boolean isCallers = reading.namesCaller(parameter) && !value.isBlank();
        return isNote || isNamed || isCallers ? Erased.WORD : value;
    }

    /** True if the text is a name or an address of the caller, or has a number of the caller in it. */
    boolean isMentionedIn(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        boolean isAddress = names.contains(small.strip()) || keys.contains(Endpoint.searchKey(text));
        boolean hasAddress =
                keys.stream().anyMatch(key -> key.contains("@") && small.contains(key.toLowerCase(Locale.ROOT)));
        String digits = numbers.isEmpty() ? "" : SIGNS.matcher(text).replaceAll("");
        return isAddress || hasAddress || numbers.stream().anyMatch(digits::contains);
    }

    /** A colleague who called a line is still the colleague who was rung: what is rung stays. */
    private String decision(CallEvent event) {
        String text = unblocked(event);
        if (text == null || !isMentionedIn(text) || isOneOfOurs(event.decision())) {
            return text;
        }
        String erased = text;
        for (String number : numbers) {
            erased = erased.replaceAll("(?:\\+|00)?" + number, Erased.WORD);
        }
        for (String key : keys) {
            erased = key.isEmpty() ? erased : erased.replace(key, Erased.WORD);
        }
        return erased;
    }

    /** A pattern that stands for many callers names none of them, and stays. */
    private String unblocked(CallEvent event) {
        String pattern = event.decision().way().blocked();
        return pattern != null && isMentionedIn(pattern)
                ? event.decision().withBlocked(Erased.WORD).text()
                : event.decisionText();
    }

    private boolean isOneOfOurs(Decision decision) {
        Stream<App> apps = Stream.concat(
                decision.rung().stream(), decision.leftOut().stream().map(left -> left.app()));
        return Stream.concat(apps, Stream.ofNullable(decision.app()))
                .anyMatch(app -> keys.contains(Endpoint.searchKey(app.endpoint())));
    }
}
