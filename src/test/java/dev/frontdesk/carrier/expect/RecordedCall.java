package dev.frontdesk.carrier.expect;

import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.webhook.Webhook;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A played call with its script, whose webhooks can be sent in many orders.
 *
 * @param zone of the account that played it
 * @param stages the addresses of the apps that the line rings, stage by stage; the one from which a colleague calls does not
 */
public record RecordedCall(Scenario script, ZoneId zone, PlayedCall played, List<List<String>> stages) {

    public RecordedCall(Scenario script, ZoneId zone, PlayedCall played, Office office) {
        this(script, zone, played, office.stages(script.line()));
    }

    /** How many webhooks it has. */
    public int length() {
        return webhooks().size();
    }

    /** Those that the log keeps. What somebody hears while it rings, or before taking the call, says nothing of the call. */
    public List<Webhook> webhooks() {
        return kept(played.webhooks());
    }

    private static List<Webhook> kept(List<Webhook> webhooks) {
        return webhooks.stream()
                .filter(webhook -> !webhook.isFor("confirm") && !webhook.isFor("ring-back"))
                .toList();
    }

    /**
     * The same call under its own id.
     *
     * @param places which of its webhooks arrive, from 0, in the order of their arrival; one may arrive more than once
     */
    public Arrivals reported(List<Integer> places) {
        return new Arrivals(this, played.callUuid(), webhooks(), places, false);
    }

    /** The same as if another call had gone the same way. */
    public Arrivals reported(String callUuid, List<Integer> places) {
        return new Arrivals(this, callUuid, kept(played.retoldAs(callUuid)), places, false);
    }

    /** Whether it began in the second passing of the hour that an autumn night has twice: local times are ambiguous then. */
    public boolean isInRepeatedHour() {
        LocalDateTime start = script.startedAt().atZone(zone).toLocalDateTime();
        return !start.atZone(zone).toInstant().equals(script.startedAt());
    }

    /** All of it, in order, as another call. */
    public Arrivals allReported(String callUuid) {
        return reported(callUuid, IntStream.range(0, length()).boxed().toList());
    }
}
