package dev.frontdesk.call;

/** Where a call is now. */
public enum State {
    RINGING,
    /** Bridged with a colleague. */
    IN_PROGRESS,
    /** In the greeting or the recording. */
    VOICEMAIL,
    ENDED
}
