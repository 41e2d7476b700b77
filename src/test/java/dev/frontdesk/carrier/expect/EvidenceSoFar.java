package dev.frontdesk.carrier.expect;

import dev.frontdesk.carrier.LegEnd;
import dev.frontdesk.carrier.webhook.Webhook;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

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

    /** Of one stage. */
    boolean dialResult(int stage) {
        return any(webhook -> webhook.isFor("dial-result") && webhook.stage() == stage);
    }

    boolean anyDialResult() {
        return any(webhook -> webhook.isFor("dial-result"));
    }

    /** The stages of which anything was reported. */
    IntStream stages() {
        return arrived.stream()
                .filter(webhook -> webhook.isFor("dial-event") || webhook.isFor("dial-result"))
                .mapToInt(Webhook::stage)
                .distinct();
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

    boolean leg(LegEnd leg) {
        return any(webhook -> isOf(leg, webhook));
    }

    boolean pickedUp(LegEnd leg) {
        return any(webhook -> isOf(leg, webhook) && !webhook.event().equals("DialHangup"));
    }

    /** With a key where one is asked for. */
    boolean connected(LegEnd leg) {
        return any(webhook -> isOf(leg, webhook) && webhook.event().equals("DialConnected"));
    }

    boolean legEnd(LegEnd leg) {
        return any(webhook -> isOf(leg, webhook) && webhook.event().equals("DialHangup"));
    }

    private static boolean isOf(LegEnd leg, Webhook webhook) {
        String address = webhook.parameters().getOrDefault("DialBLegTo", "");
        return address.equals(leg.leg().address())
                && webhook.stage() == leg.leg().stage();
    }

    private boolean any(Predicate<Webhook> fitting) {
        return arrived.stream().anyMatch(fitting);
    }
}
