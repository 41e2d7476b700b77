package dev.frontdesk.call.store;

import java.time.Duration;

/**
 * How long calls gather before their rows are written: the longer the last batch took, the longer, so that under load more
 * events share a row. Its bounds are the bounds of the lag.
 */
final class GatheringWindow {

    private static final Duration SHORTEST = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofMillis(150);
    private static final int TIMES = 4;

    private Duration length = SHORTEST;

    Duration length() {
        return length;
    }

    /** @param batch how long the last batch took */
    void fit(Duration batch) {
        Duration wanted = batch.multipliedBy(TIMES);
        length = wanted.compareTo(LONGEST) < 0 ? wanted : LONGEST;
        length = length.compareTo(SHORTEST) > 0 ? length : SHORTEST;
    }
}
