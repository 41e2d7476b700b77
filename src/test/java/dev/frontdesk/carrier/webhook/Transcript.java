package dev.frontdesk.carrier.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps the exchanges, the webhooks and the faults of one call. */
public final class Transcript {

    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<Webhook> webhooks = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    void add(Exchange exchange) {
        exchanges.add(exchange);
    }

    /** Adds an event for which Plivo sends no webhook. */
    public void happened(Instant at, String words) {
        add(new Exchange(at, words, null, null));
    }

    /** Adds a webhook that Plivo had to send, even if it is lost. */
    void sent(Webhook webhook) {
        webhooks.add(webhook);
    }

    void fault(Webhook webhook, String sentence) {
        fault(webhook.at(), webhook.method() + " " + webhook.path() + ": " + sentence);
    }

    public void fault(Instant at, String sentence) {
        faults.add(sentence);
        happened(at, "FAULT: " + sentence);
    }

    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    public List<Webhook> webhooks() {
        return List.copyOf(webhooks);
    }

    public List<String> faults() {
        return List.copyOf(faults);
    }
}
