package dev.frontdesk.plivo;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.Decision;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.carrier.webhook.Webhook;
import dev.frontdesk.directory.Snapshot;
import dev.frontdesk.plivo.xml.Response;
import dev.frontdesk.routing.RingPlan;
import dev.frontdesk.routing.Routing;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What becomes of a webhook as in {@link PlivoWebhooks}, without a server: the same event, the same document. */
final class Reception {

    private final Snapshot directory;
    private final URI base;

    /** @param base the address that Plivo was told */
    Reception(Snapshot directory, URI base) {
        this.directory = directory;
        this.base = base;
    }

    CallEvent event(Webhook webhook, String callUuid, Instant heard) {
        PlivoForm form = form(webhook);
        EventKind kind = kind(webhook, form);
        return new CallEvent(callUuid, kind, form.parameters(), decision(kind, form), heard);
    }

    Response document(Webhook webhook) {
        PlivoForm form = form(webhook);
        return switch (kind(webhook, form)) {
            case ANSWER, FALLBACK ->
                CallScript.answer(plan(form), urls(form.callUuid().orElseThrow()));
            case DIAL_RESULT ->
                form.isConversationOver()
                        ? CallScript.goodbye()
                        : CallScript.voicemail(urls(form.callUuid().orElseThrow()));
            case VOICEMAIL -> CallScript.goodbye();
            default -> CallScript.noted();
        };
    }

    private static PlivoForm form(Webhook webhook) {
        return new PlivoForm(webhook.parameters().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> List.of(parameter.getValue()))));
    }

    private static EventKind kind(Webhook webhook, PlivoForm form) {
        String address = webhook.path().substring(webhook.path().lastIndexOf('/') + 1);
        return switch (address) {
            case "answer" -> form.tellsOfTheEnd() ? EventKind.HANGUP : EventKind.ANSWER;
            case "fallback" -> form.tellsOfTheEnd() ? EventKind.HANGUP : EventKind.FALLBACK;
            case "dial-event" -> EventKind.LEG;
            case "dial-result" -> EventKind.DIAL_RESULT;
            case "voicemail" -> EventKind.VOICEMAIL;
            case "voicemail-ready" -> EventKind.VOICEMAIL_READY;
            case "hangup" -> EventKind.HANGUP;
            default -> throw new IllegalArgumentException(webhook.path());
        };
    }

    private Decision decision(EventKind kind, PlivoForm form) {
        return switch (kind) {
            case ANSWER, FALLBACK -> Decision.of(plan(form));
            case LEG -> Decision.of(Routing.app(directory, form.leg()).orElse(null));
            default -> Decision.of(Routing.line(directory, form.to()).orElse(null));
        };
    }

    private RingPlan plan(PlivoForm form) {
        return Routing.plan(directory, form.to(), form.from());
    }

    private CallbackUrls urls(String callUuid) {
        return new CallbackUrls(base, callUuid);
    }
}
