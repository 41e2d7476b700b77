package dev.frontdesk.notices.webhooks;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How many deliveries one recipient may have in flight from this node. Who answers quickly gets many; who is slow, few; who has
 * failed many times in a row, one from time to time, until one succeeds. So neither takes the threads that others need. For one
 * thread.
 */
final class Lane {

    private static final int FIRST = 2;
    private static final int MOST = 8;
    private static final Duration SLOW = Duration.ofSeconds(1);

    /** As many in a row are no accident: only now is it spared, and with it those that would fail as well. */
    private static final int FAILURES = 10;

    private static final Duration FIRST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private final LongSupplier nanoTime;
    private int width = FIRST;
    private int inFlight;
    private int failures;
    private long restsUntil;

    /** @param nanoTime never goes back, as {@link System#nanoTime()} does not */
    Lane(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    int room() {
        if (failures >= FAILURES) {
            boolean rests = restsUntil - nanoTime.getAsLong() > 0;
            return rests || inFlight > 0 ? 0 : 1;
        }
        return Math.max(0, width - inFlight);
    }

    int inFlight() {
        return inFlight;
    }

    void sent() {
        inFlight++;
    }

    void answered(Attempted attempted) {
        inFlight--;
        boolean isSlow = attempted.took().compareTo(SLOW) > 0;
        if (attempted.isGood()) {
            failures = 0;
            width = isSlow ? FIRST : Math.min(MOST, width + 1);
        } else {
            failures++;
            width = FIRST;
            restsUntil = nanoTime.getAsLong() + rest().toNanos();
        }
    }

    /** Doubles with each failure. */
    private Duration rest() {
        int doublings = Math.min(10, Math.max(0, failures - FAILURES));
        Duration rest = FIRST_REST.multipliedBy(1L << doublings);
        return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }
}
