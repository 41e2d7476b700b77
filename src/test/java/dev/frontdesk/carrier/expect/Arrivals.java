package dev.frontdesk.carrier.expect;

import dev.frontdesk.carrier.webhook.Webhook;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One way in which the webhooks of a call may arrive: some lost, some twice, in whatever order.
 *
 * @param callUuid the id under which the webhooks are sent
 * @param webhooks all of them, as they happened
 * @param places those that arrive, in the order of their arrival
 * @param givenUp after a long silence Frontdesk has taken the call to be over; an end that is reported nevertheless counts more
 */
public record Arrivals(
        RecordedCall call, String callUuid, List<Webhook> webhooks, List<Integer> places, boolean givenUp) {

    /** The parameters that a failed test shows. */
    private static final Set<String> SHOWN = Set.of(
            "AnswerTime",
            "DialBLegDuration",
            "DialBLegHangupCauseCode",
            "DialBLegTo",
            "DialStatus",
            "Duration",
            "EndTime",
            "Event",
            "HangupCauseCode",
            "HangupSource",
            "RecordingDurationMs",
            "StartTime");

    public Arrivals {
        places = List.copyOf(places);
    }

    /** What is sent, one after the other. */
    public List<Webhook> sent() {
        return places.stream().map(webhooks::get).toList();
    }

    /** What arrives, each once, in the order in which it happened. */
    public List<Webhook> arrived() {
        return places.stream().sorted().distinct().map(webhooks::get).toList();
    }

    /** The same call with other arrivals. */
    public Arrivals in(Collection<Integer> otherPlaces) {
        return new Arrivals(call, callUuid, webhooks, List.copyOf(otherPlaces), givenUp);
    }

    /** The same, and Frontdesk has waited for the end for too long. */
    public Arrivals givenUpOn() {
        return new Arrivals(call, callUuid, webhooks, places, true);
    }

    /** Lists the arrivals, for the message of a failed test. */
    @Override
    public String toString() {
        return "the call " + callUuid + " (" + call.zone() + ") of which arrive:\n  "
                + sent().stream().map(Arrivals::inWords).collect(Collectors.joining("\n  "))
                + (givenUp ? "\nand then nothing for long" : "") + "\nand which truly was: "
                + call.played().expected();
    }

    private static String inWords(Webhook webhook) {
        Map<String, String> said = new TreeMap<>(webhook.parameters());
        said.keySet().retainAll(SHOWN);
        return webhook.path().replaceFirst(".*/", "") + " " + said;
    }
}
