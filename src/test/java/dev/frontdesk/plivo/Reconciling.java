package dev.frontdesk.plivo;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.CallStory;
import dev.frontdesk.call.Decision;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.Gaps;
import dev.frontdesk.call.Parameters;
import dev.frontdesk.carrier.Filed;
import dev.frontdesk.carrier.expect.Arrivals;
import dev.frontdesk.routing.Routing;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Adds to the events of some webhooks what Plivo's records say, as far as something is missing. */
final class Reconciling {

    private final Arrivals arrivals;
    private final Filed filed;
    private final List<CallEvent> events;

    private Reconciling(Arrivals arrivals, List<CallEvent> received) {
        this.arrivals = arrivals;
        this.filed = arrivals.call().played().filed();
        this.events = new ArrayList<>(received);
    }

    /** All events, those of the records last. */
    static List<CallEvent> events(Arrivals arrivals, List<CallEvent> received) {
        Reconciling reconciling = new Reconciling(arrivals, received);
        reconciling.readRecords();
        return reconciling.events;
    }

    private void readRecords() {
        events.add(event(EventKind.CALL_RECORD, filed.call(), line()));
        if (gaps().inLegs()) {
            filed.legs().forEach(leg -> events.add(event(EventKind.LEG_RECORD, leg, app(leg))));
        }
        if (gaps().inRecordings()) {
            filed.recordings()
                    .forEach(recording -> events.add(event(EventKind.RECORDING_RECORD, recording, Decision.NONE)));
        }
    }

    private Gaps gaps() {
        CallStory story = ReceivedCall.story(arrivals, events);
        return story.gaps();
    }

    private CallEvent event(EventKind kind, JsonObject record, Decision decision) {
        TreeMap<String, List<String>> facts = new TreeMap<>();
        record.forEach((name, value) -> {
            if (value != JsonValue.NULL) {
                facts.put(name, List.of(value instanceof JsonString text ? text.getString() : value.toString()));
            }
        });
        return new CallEvent(arrivals.callUuid(), kind, Parameters.of(facts), decision, ReceivedCall.LATER);
    }

    private Decision line() {
        String to = filed.call().getString("to_number");
        return Decision.of(Routing.line(PlayedCalls.DIRECTORY, List.of(to)).orElse(null));
    }

    private static Decision app(JsonObject leg) {
        return Decision.of(
                Routing.app(PlayedCalls.DIRECTORY, leg.getString("to_number")).orElse(null));
    }
}
