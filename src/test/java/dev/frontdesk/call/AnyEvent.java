package dev.frontdesk.call;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Events of which only the name matters. */
public final class AnyEvent {

    private AnyEvent() {}

    /** @param name distinguished by it */
    public static CallEvent named(String name) {
        return new CallEvent(
                "any-call", EventKind.LEG, Parameters.of(Map.of("Name", List.of(name))), Decision.NONE, Facts.NOON);
    }

    public static List<CallEvent> several(int count) {
        return IntStream.range(0, count).mapToObj(i -> named("event " + i)).toList();
    }

    public static List<String> names(List<CallEvent> events) {
        return events.stream().map(event -> event.parameters().first("Name")).toList();
    }
}
