package dev.frontdesk.carrier.webhook;

import dev.frontdesk.carrier.xml.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Sends the webhooks of one call in the order and as often as its {@link Delivery} says. */
public final class Postman {

    private final Wire wire;
    private final Delivery delivery;
    private final Transcript transcript;
    private final List<Letter> held = new ArrayList<>();
    private final List<Webhook> early = new ArrayList<>();
    private Letter overtaken;

    private record Letter(String words, Webhook webhook) {}

    public Postman(Wire wire, Delivery delivery, Transcript transcript) {
        this.wire = wire;
        this.delivery = delivery;
        this.transcript = transcript;
    }

    /** Requests XML from an address. */
    Reply ask(String words, Webhook webhook) {
        transcript.sent(webhook);
        if (delivery.lost().test(webhook)) {
            return said(words, webhook, Reply.LOST);
        }
        Reply reply = said(words, webhook, wire.send(webhook));
        for (int again = 1; again < delivery.times(); again++) {
            checkAgain(said(words + " (once more)", webhook, wire.send(webhook)), webhook);
        }
        return delivery.replyLost().test(webhook) ? said("The answer gets lost", webhook, Reply.LOST) : reply;
    }

    /** Posts a notice; its reply needs a 2xx and nothing else. */
    void post(String words, Webhook webhook) {
        if (early.remove(webhook)) {
            return;
        }
        transcript.sent(webhook);
        if (delivery.lost().test(webhook)) {
            said(words, webhook, Reply.LOST);
        } else if (delivery.held().test(webhook)) {
            held.add(new Letter("Late: " + words, webhook));
        } else if (delivery.swapped() && overtaken == null) {
            overtaken = new Letter("Overtaken: " + words, webhook);
        } else {
            deliver(words, webhook);
            deliverOvertaken();
        }
    }

    /** Posts a notice before its event has happened; it is then not posted again. */
    public void postEarly(String words, Webhook webhook) {
        transcript.sent(webhook);
        early.add(webhook);
        deliver(words, webhook);
    }

    /** Delivers the notices that were held back, since nothing more will happen. */
    public void finish() {
        deliverOvertaken();
        held.forEach(letter -> deliver(letter.words(), letter.webhook()));
        held.clear();
        if (!early.isEmpty()) {
            throw new IllegalStateException("The end was posted first, but the call ended otherwise: only the end of a"
                    + " caller who leaves while it rings is known in advance.");
        }
    }

    private void deliverOvertaken() {
        if (overtaken != null) {
            deliver(overtaken.words(), overtaken.webhook());
            overtaken = null;
        }
    }

    private void deliver(String words, Webhook webhook) {
        for (int time = 0; time < delivery.times(); time++) {
            Reply reply = said(time == 0 ? words : words + " (once more)", webhook, wire.send(webhook));
            if (!reply.isSuccess()) {
                transcript.fault(webhook, "A notice wants a 2xx and got " + reply.summary() + ".");
            }
        }
    }

    private void checkAgain(Reply reply, Webhook webhook) {
        try {
            reply.verbs();
        } catch (Refusal refusal) {
            transcript.fault(webhook, "Asked once more: " + refusal.getMessage());
        }
    }

    private Reply said(String words, Webhook webhook, Reply reply) {
        transcript.add(new Exchange(webhook.at(), words, webhook, reply));
        return reply;
    }
}
