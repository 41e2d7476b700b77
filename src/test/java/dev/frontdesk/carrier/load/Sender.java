package dev.frontdesk.carrier.load;

import dev.frontdesk.carrier.webhook.Reply;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjLongConsumer;

/**
 * Sends the webhooks of load calls, checks the answers, and measures the time. If there are several Frontdesks,
 * the webhooks of each call go to them in turn.
 */
public final class Sender implements AutoCloseable {

    private final List<Connections> frontdesks;
    private final Signer signer;
    private final Failures failures = new Failures();
    private final Latencies lateness = new Latencies();
    private final AtomicInteger underway = new AtomicInteger();
    private volatile Latencies latencies = new Latencies();
    private volatile ObjLongConsumer<String> beginnings;
    private volatile ObjLongConsumer<String> ends;

    public Sender(List<URI> frontdesks, Signer signer) {
        this.frontdesks = frontdesks.stream().map(Connections::new).toList();
        this.signer = signer;
    }

    /** @param due when it was to be sent: a delay before that counts as waiting, whatever its cause */
    void deliver(LoadCall call, int step, long due) {
        deliver(call, step, signer.request(call, step), due);
    }

    /** The same with a request that was made before. */
    void deliver(LoadCall call, int step, byte[] request, long due) {
        lateness.add("", due, System.nanoTime() - due);
        if (step == 0 && beginnings != null) {
            beginnings.accept(call.callUuid(), due);
        }
        String address = call.steps().get(step).address();
        if (address.equals("hangup") && ends != null) {
            ends.accept(call.callUuid(), due);
        }
        underway.incrementAndGet();
        Reply reply = frontdesks.get(step % frontdesks.size()).send(request);
        underway.decrementAndGet();
        latencies.add(address, due, System.nanoTime() - due);
        if (reply.isSuccess()) {
            call.acknowledge(step);
        }
        check(call, step, reply);
    }

    private void check(LoadCall call, int step, Reply reply) {
        Step asked = call.steps().get(step);
        boolean asExpected =
                reply.isSuccess() && (asked.isNotice() || reply.text().equals(call.reply(step)));
        if (!asExpected) {
            failures.add(asked.address(), reply.status(), reply.text());
        }
    }

    /** Takes the id of each call, and when its first webhook is due. */
    void tellBeginnings(ObjLongConsumer<String> listener) {
        beginnings = listener;
    }

    /** Takes the id of each call, and when the webhook of its end is due. */
    void tellEnds(ObjLongConsumer<String> listener) {
        ends = listener;
    }

    byte[] request(LoadCall call, int step) {
        return signer.request(call, step);
    }

    /** How many webhooks were sent and are not answered yet. */
    public int underway() {
        return underway.get();
    }

    /** Closes the connections that are not in use. */
    public void hangUp() {
        frontdesks.forEach(Connections::close);
    }

    public Failures failures() {
        return failures;
    }

    /** By how much webhooks were sent later than they were due: the load's own fault, or this machine's. */
    Latencies.Figures lateness() {
        return lateness.of("");
    }

    public Latencies latencies() {
        return latencies;
    }

    /** Returns the measurements so far, and starts again from zero. */
    public Latencies restart() {
        Latencies before = latencies;
        latencies = new Latencies();
        return before;
    }

    @Override
    public void close() {
        hangUp();
    }
}
