package dev.frontdesk.carrier.load;

import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.webhook.Exchange;
import dev.frontdesk.carrier.webhook.Webhook;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * A call that was played once, prepared to be replayed many times as other calls.
 *
 * @param callUuid of the one that was played
 * @param holes what is exchanged, the call's own id first
 * @param startedAt when it began
 * @param outcome of each copy, as the log must have it
 * @param answerer the address of the app that answers, null where none does
 */
record RecordedTemplate(
        String callUuid,
        List<Placeholder> holes,
        List<Step> steps,
        Instant startedAt,
        String outcome,
        String answerer) {

    /**
     * @param sent which of its webhooks the copies send, too
     * @throws IllegalStateException where Plivo would have complained of an answer
     */
    static RecordedTemplate of(PlayedCall call, URI publicUrl, Predicate<Webhook> sent) {
        if (!call.faults().isEmpty()) {
            throw new IllegalStateException("A call went wrong before the load began: " + call.faults());
        }
        List<Placeholder> holes = Placeholder.in(call);
        List<String> samples = holes.stream().map(Placeholder::sample).toList();
        List<Step> steps = call.transcript().stream()
                .filter(exchange -> exchange.webhook() != null && sent.test(exchange.webhook()))
                .map((Exchange exchange) -> Step.of(exchange, publicUrl, samples))
                .toList();
        return new RecordedTemplate(
                call.callUuid(),
                holes,
                steps,
                call.expected().startedAt(),
                call.expected().outcome(),
                call.expected().answerer());
    }
}
