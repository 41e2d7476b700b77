package dev.frontdesk.carrier.webhook;

import java.util.function.Predicate;

/**
 * How the webhooks of one call travel. Notices (the events of a leg, a recording that is ready, the end of the call) may
 * be held back, swapped and lost. A request for XML is sent at once, since the call needs its answer, but it may be
 * sent twice, or lost.
 *
 * @param times how often each webhook is sent; from the second time on only faults in the answer count
 * @param held the notices that arrive after all others, in their order
 * @param swapped whether each two notices are swapped
 * @param lost the webhooks that never arrive
 * @param replyLost the webhooks that arrive, but whose answer does not come back to Plivo
 * @param endFirst whether the end of the call arrives before its beginning
 */
public record Delivery(
        int times,
        Predicate<Webhook> held,
        boolean swapped,
        Predicate<Webhook> lost,
        Predicate<Webhook> replyLost,
        boolean endFirst) {

    private static final Predicate<Webhook> NONE = webhook -> false;

    /** Everything arrives once, in the order in which it happened. */
    public static Delivery inOrder() {
        return new Delivery(1, NONE, false, NONE, NONE, false);
    }

    /** Everything arrives twice, the requests for XML included. */
    public Delivery repeated() {
        return new Delivery(2, held, swapped, lost, replyLost, endFirst);
    }

    /** All notices arrive after the end. */
    public Delivery delayed() {
        return holdingBack(webhook -> true);
    }

    /** Some notices arrive after all others. */
    public Delivery holdingBack(Predicate<Webhook> which) {
        return new Delivery(times, held.or(which), swapped, lost, replyLost, endFirst);
    }

    /** Swaps each two notices that follow one another. */
    public Delivery swappingNeighbours() {
        return new Delivery(times, held, true, lost, replyLost, endFirst);
    }

    /** Some webhooks never arrive. Where the answer address is among them, Plivo asks the fallback address. */
    public Delivery losing(Predicate<Webhook> which) {
        return new Delivery(times, held, swapped, lost.or(which), replyLost, endFirst);
    }

    /** Some webhooks arrive, but their replies are lost. */
    public Delivery losingReplies(Predicate<Webhook> which) {
        return new Delivery(times, held, swapped, lost, replyLost.or(which), endFirst);
    }

    /**
     * The end of the call arrives before its beginning. Only for a caller who leaves while it rings: any other end
     * depends on what Frontdesk answers.
     */
    public Delivery sendingTheEndFirst() {
        return new Delivery(times, held, swapped, lost, replyLost, true);
    }
}
