package dev.frontdesk.call;

/** How an ended call ended; the first that holds, in this order. */
public enum Outcome {
    ANSWERED,
    VOICEMAIL,
    /** The caller is on the list of the blocked. */
    BLOCKED,
    REJECTED,
    MISSED,
    FAILED
}
