package dev.frontdesk.carrier;

import java.time.Instant;

/**
 * When the caller has had enough.
 *
 * @param since from when the seconds count
 */
public record Leaving(Stage since, int seconds) {

    /** The parts of a call in which a caller may lose patience. */
    public enum Stage {
        CALL,
        GREETING,
        RECORDING
    }

    /** The caller who stays until the end. */
    public static final Leaving NEVER = new Leaving(Stage.CALL, Integer.MAX_VALUE);

    /**
     * The moment of leaving, {@link Instant#MAX} where this caller stays through the given stage.
     *
     * @param stage the stage that begins now
     */
    Instant moment(Stage stage, Instant callStarted, Instant now) {
        if (equals(NEVER)) {
            return Instant.MAX;
        }
        if (since == Stage.CALL) {
            return callStarted.plusSeconds(seconds);
        }
        return since == stage ? now.plusSeconds(seconds) : Instant.MAX;
    }
}
