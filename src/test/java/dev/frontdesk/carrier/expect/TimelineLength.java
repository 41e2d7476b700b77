package dev.frontdesk.carrier.expect;

import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.webhook.Webhook;
import java.util.List;
import java.util.Set;

/**
 * How many lines the timeline of a call must have: one for each webhook, one for each decision who rings when the call comes
 * in, and one for each app that was left out of a stage, which is the one from which a colleague calls.
 */
public final class TimelineLength {

    private static final Set<String> DOCUMENT_MISSING = Set.of("7012", "8012");

    private final List<Webhook> arrived;
    private final List<List<String>> stages;
    private final String caller;

    private TimelineLength(Arrivals arrivals) {
        Scenario script = arrivals.call().script();
        boolean rings = !script.blocked() && !script.closed();
        arrived = arrivals.arrived();
        caller = script.caller();
        stages = rings ? arrivals.call().stages() : List.of();
    }

    public static int of(Arrivals arrivals) {
        var length = new TimelineLength(arrivals);
        int decisions = length.arrived.stream().mapToInt(length::decided).sum();
        return length.arrived.size() + decisions + (arrivals.givenUp() ? 1 : 0);
    }

    private int decided(Webhook webhook) {
        if (webhook.event().equals("StartApp")) {
            return 1 + leftOut(0);
        }
        return webhook.isFor("dial-result") && goesOn(webhook) ? leftOut(webhook.stage()) : 0;
    }

    /** Nobody had the call, the caller stayed, and Plivo got our document as far as is known. */
    private boolean goesOn(Webhook result) {
        boolean over =
                Set.of("completed", "cancel").contains(result.parameters().get("DialStatus"));
        return !over && !(ringsAfter(result.stage()) && isDocumentMissing() && !isLaterStageReported(result));
    }

    private boolean isDocumentMissing() {
        return arrived.stream()
                .anyMatch(webhook ->
                        DOCUMENT_MISSING.contains(webhook.parameters().getOrDefault("HangupCauseCode", "")));
    }

    private boolean isLaterStageReported(Webhook result) {
        return arrived.stream().anyMatch(webhook -> webhook.stage() > result.stage());
    }

    private boolean ringsAfter(int stage) {
        return stages.stream().skip(stage).flatMap(List::stream).anyMatch(app -> !app.equals(caller));
    }

    /** Of the stages after this one, up to the first in which anybody rings. */
    private int leftOut(int stage) {
        for (List<String> apps : stages.subList(stage, stages.size())) {
            if (apps.contains(caller)) {
                return 1;
            }
            if (!apps.isEmpty()) {
                return 0;
            }
        }
        return 0;
    }
}
