package dev.frontdesk.carrier;

import dev.frontdesk.carrier.webhook.Exchange;
import dev.frontdesk.carrier.webhook.Transcript;
import dev.frontdesk.carrier.webhook.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A call that has been played to its end.
 *
 * @param transcript what happened, in the order in which it reached Frontdesk
 * @param legs how it went with each phone that Frontdesk had rung, in its order
 * @param webhooks what Plivo had to send, each once and in the order in which it happened, lost ones included
 * @param faults what Plivo would reject, a sentence each; empty for a call without faults
 * @param expected what the log must say, if all webhooks have arrived
 * @param filed what Plivo keeps of it
 */
public record PlayedCall(
        String callUuid,
        List<Exchange> transcript,
        List<LegEnd> legs,
        List<Webhook> webhooks,
        List<String> faults,
        ExpectedRecord expected,
        Filed filed) {

    static PlayedCall of(String callUuid, Scenario scenario, Story story, Transcript transcript, ZoneId zone) {
        return new PlayedCall(
                callUuid,
                transcript.exchanges(),
                story.inOrder(),
                transcript.webhooks(),
                transcript.faults(),
                new Expectation(callUuid, scenario, story).record(),
                new Filing(callUuid, scenario, story, zone).filed());
    }

    /** The addresses of the phones that Frontdesk had rung, in its order. */
    public List<String> rung() {
        return legs.stream().map(end -> end.leg().address()).toList();
    }

    /**
     * Returns the webhooks of another call that went the same way: the ids of the call, its legs and its recording
     * differ. They can be {@linkplain Carrier#send sent} in any order, twice, or not at all.
     */
    public List<Webhook> retoldAs(String otherCallUuid) {
        Map<String, String> ids = otherIds(otherCallUuid);
        return webhooks.stream().map(webhook -> webhook.renamed(ids)).toList();
    }

    /** Returns Plivo's records of the call that {@link #retoldAs} makes. */
    public Filed refiledAs(String otherCallUuid) {
        return filed.renamed(otherIds(otherCallUuid));
    }

    private Map<String, String> otherIds(String otherCallUuid) {
        Map<String, String> ids = new LinkedHashMap<>();
        webhooks.forEach(webhook -> ids(webhook).forEach(id -> ids.put(id, derived(id, otherCallUuid))));
        ids.put(callUuid, otherCallUuid);
        return ids;
    }

    private static List<String> ids(Webhook webhook) {
        List<String> ids = new ArrayList<>();
        for (String name : List.of("DialBLegUUID", "RecordingID")) {
            String id = webhook.parameters().getOrDefault(name, "");
            if (!id.isEmpty()) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static String derived(String id, String callUuid) {
        return UUID.nameUUIDFromBytes((id + callUuid).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
