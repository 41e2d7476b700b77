package dev.frontdesk.call;

import java.time.Duration;

/** How long an event may wait for the database before it goes to the journal. */
public enum Patience {
    /** Somebody listens to silence until we answer. */
    A_CALLER_WAITS(10),
    NOBODY_WAITS(250);

    private final Duration atMost;

    Patience(int milliseconds) {
        atMost = Duration.ofMillis(milliseconds);
    }

    Duration atMost() {
        return atMost;
    }
}
