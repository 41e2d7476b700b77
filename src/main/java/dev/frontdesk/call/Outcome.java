package dev.frontdesk.call;

/** How an ended call ended; the first that holds, in this order. */
public enum Outcome {
    ANSWERED,
    VOICEMAIL,
    REJECTED,
    MISSED,
    FAILED
}
