package dev.frontdesk.carrier.expect;

import dev.frontdesk.carrier.webhook.Webhook;
import java.util.List;
import java.util.function.Predicate;

/** What can be known of a call by those of its webhooks that have arrived. */
final class EvidenceSoFar {

    private final List<Webhook> arrived;
    private final boolean givenUp;

    EvidenceSoFar(Arrivals arrivals) {
        this.arrived = arrivals.arrived();
        this.givenUp = arrivals.givenUp();
    }

    /** The first that happened, of those that arrived. */
    Webhook first() {
        return arrived.get(0);
    }

    /** We were asked what to do, so we know whom we rang. */
    boolean beginning() {
        return any(webhook -> webhook.event().equals("StartApp"));
    }

    /** Something that carries the caller, the line and the start of the session. */
    boolean caller() {
        return any(webhook -> webhook.parameters().containsKey("From"));
    }

    boolean dialResult() {
        return any(webhook -> webhook.isFor("dial-result"));
    }

    /** Anything of a recording. */
    boolean recording() {
        return any(webhook -> webhook.isFor("voicemail") || webhook.isFor("voicemail-ready"));
    }

    boolean end() {
        return any(webhook -> webhook.event().equals("Hangup"));
    }

    /** By Plivo's word, or taken to be so. */
    boolean over() {
        return givenUp || end();
    }

    boolean anyLeg() {
        return any(webhook -> webhook.isFor("dial-event"));
    }

    boolean anyLegEnd() {
        return any(webhook -> webhook.event().equals("DialHangup"));
    }

    boolean leg(String address) {
        return any(webhook -> isOf(address, webhook));
    }

    boolean pickedUp(String address) {
        return any(webhook -> isOf(address, webhook) && !webhook.event().equals("DialHangup"));
    }

    boolean legEnd(String address) {
        return any(webhook -> isOf(address, webhook) && webhook.event().equals("DialHangup"));
    }

    private static boolean isOf(String address, Webhook webhook) {
        return webhook.parameters().getOrDefault("DialBLegTo", "").equals(address);
    }

    private boolean any(Predicate<Webhook> fitting) {
        return arrived.stream().anyMatch(fitting);
    }
}
