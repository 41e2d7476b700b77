package dev.frontdesk.plivo;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.carrier.webhook.Webhook;
import dev.frontdesk.directory.Snapshot;
import dev.frontdesk.plivo.xml.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Takes a webhook to the {@link CallDesk} as {@link PlivoWebhooks} does, without a server. */
final class Reception {

    private final Snapshot directory;
    private final URI base;

    /** @param base the address that Plivo calls */
    Reception(Snapshot directory, URI base) {
        this.directory = directory;
        this.base = base;
    }

    /** The event that the desk records. */
    CallEvent event(Webhook webhook, Instant arrivedAt) {
        List<CallEvent> recorded = new ArrayList<>();
        receive(webhook, recorded::add, Clock.fixed(arrivedAt, ZoneOffset.UTC));
        return recorded.get(0);
    }

    /** The document that the desk answers with. */
    Response document(Webhook webhook) {
        return receive(webhook, event -> {}, Clock.systemUTC());
    }

    private Response receive(Webhook webhook, Consumer<CallEvent> log, Clock clock) {
        CallDesk desk = new CallDesk(() -> directory, log, clock);
        PlivoForm form = form(webhook);
        String[] path = webhook.path().split("/");
        boolean isInStage = path.length > 4 && path[path.length - 3].equals("stages");
        String call = path[path.length - (isInStage ? 4 : 2)];
        int stage = isInStage ? Integer.parseInt(path[path.length - 2]) : 1;
        return switch (path[path.length - 1]) {
            case "answer" -> desk.answer(form, base);
            case "fallback" -> desk.fallback(form, base);
            case "dial-event" -> desk.dialEvent(call, stage, form);
            case "dial-result" -> desk.dialResult(call, stage, form, base);
            case "confirm" -> desk.confirm(form);
            case "ring-back" -> desk.ringBack(form);
            case "voicemail" -> desk.voicemail(call, form);
            case "voicemail-ready" -> desk.voicemailReady(call, form);
            case "hangup" -> desk.hangup(form);
            default -> throw new IllegalArgumentException(webhook.path());
        };
    }

    private static PlivoForm form(Webhook webhook) {
        return new PlivoForm(webhook.parameters().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> List.of(parameter.getValue()))));
    }
}
