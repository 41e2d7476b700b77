package dev.frontdesk.call;

/** Where an event came in. Part of an event's identity; stored by name, so a constant is never renamed. */
public enum EventKind {
    /** A call came in and we said what happens with it. */
    ANSWER,
    /** The same, asked at the second address since the first failed. */
    FALLBACK,
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
    /** Our own: the call must be over, though nobody reported it. */
    PRESUMED_END,
    /** Read afterwards: the carrier's record of the call. */
    CALL_RECORD,
    /** Read afterwards: the carrier's record of the ringing of one app. */
    LEG_RECORD,
    /** Read afterwards: a recording that the carrier keeps. */
    RECORDING_RECORD,
    /** A person marked the call: somebody has seen to it. */
    HANDLED,
    /** A person took the mark back. */
    UNHANDLED,
    /** Our own: the audio of the message is copied into the database. */
    AUDIO_COPIED,
    /** Our own: the caller's personal data was erased from all other events. */
    ERASED;

    /** It was read from the carrier's records, not reported while the call went on. */
    public boolean isRecord() {
        return this == CALL_RECORD || this == LEG_RECORD || this == RECORDING_RECORD;
    }

    /** It says what people or we did with the call's record afterwards, and nothing of what happened in the call. */
    boolean isHousekeeping() {
        return this == HANDLED || this == UNHANDLED || this == AUDIO_COPIED || this == ERASED;
    }
}
