package dev.frontdesk.call;

import java.time.Duration;

/** Where an event came in. Part of an event's identity; stored by name, so a constant is never renamed. */
public enum EventKind {
    /** A call came in and we said what happens with it. */
    ANSWER(Patience.NOTHING_RINGS_YET),
    /** The same, asked at the second address since the first failed. */
    FALLBACK(Patience.NOTHING_RINGS_YET),
    /** One app answered, was connected or stopped ringing. */
    LEG,
    /** Ringing or conversation is over. */
    DIAL_RESULT,
    /** The caller has finished the recording. */
    VOICEMAIL,
    /** The recording can be fetched. */
    VOICEMAIL_READY,
    /** The call is over. */
    HANGUP,
    /** Our own: the call must be over, though nobody told us. */
    PRESUMED_END,
    /** Read afterwards: the carrier's record of the call. */
    CALL_RECORD,
    /** Read afterwards: the carrier's record of the ringing of one app. */
    LEG_RECORD,
    /** Read afterwards: a recording that the carrier keeps. */
    RECORDING_RECORD;

    private final Duration patience;

    EventKind() {
        this(Patience.USUAL);
    }

    EventKind(Duration patience) {
        this.patience = patience;
    }

    /** It was read from the carrier's records, not told while the call went on. */
    boolean isRecord() {
        return this == CALL_RECORD || this == LEG_RECORD || this == RECORDING_RECORD;
    }

    /** How long an event of this kind waits for the database before it goes to the journal. */
    public Duration patience() {
        return patience;
    }

    private static final class Patience {
        private static final Duration NOTHING_RINGS_YET = Duration.ofMillis(8);
        private static final Duration USUAL = Duration.ofMillis(250);
    }
}
