package dev.frontdesk.plivo;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.CallStory;
import dev.frontdesk.call.Decision;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.Parameters;
import dev.frontdesk.carrier.expect.Arrivals;
import dev.frontdesk.carrier.webhook.Webhook;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the log makes of the webhooks that arrive, without a database. */
final class ReceivedCall {

    /** Later than all calls and all webhooks. */
    static final Instant LATER = Instant.parse("2031-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2032-01-01T00:00:00Z");

    /** Our clock. */
    @FunctionalInterface
    interface Clock {
        /** @param place among those that are sent, from 0 */
        Instant when(Webhook webhook, int place);
    }

    private ReceivedCall() {}

    static CallStory story(Arrivals arrivals, Clock clock) {
        return story(arrivals, events(arrivals, clock));
    }

    static CallStory story(Arrivals arrivals, Collection<CallEvent> events) {
        PlivoReading reading = new PlivoReading(arrivals.call().zone());
        return new CallStory(events.stream().map(reading::factOf).toList());
    }

    /** As the log keeps them: of two that are the same the first stays. */
    static List<CallEvent> events(Arrivals arrivals, Clock clock) {
        Map<CallEvent.Id, CallEvent> events = new LinkedHashMap<>();
        List<Webhook> sent = arrivals.sent();
        for (int place = 0; place < sent.size(); place++) {
            Instant receivedAt = clock.when(sent.get(place), place);
            CallEvent event = PlayedCalls.RECEPTION.event(sent.get(place), receivedAt);
            events.putIfAbsent(event.id(), event);
        }
        if (arrivals.givenUp()) {
            CallEvent end = presumedEnd(arrivals.callUuid());
            events.put(end.id(), end);
        }
        return List.copyOf(events.values());
    }

    private static CallEvent presumedEnd(String callUuid) {
        return new CallEvent(callUuid, EventKind.PRESUMED_END, Parameters.of(Map.of()), Decision.NONE, LATEST);
    }
}
