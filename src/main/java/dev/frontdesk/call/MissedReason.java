package dev.frontdesk.call;

/** Why a missed call was missed. */
public enum MissedReason {
    /** The caller left while it rang. */
    ABANDONED,
    /** The greeting was given, and no message was left. */
    ABANDONED_AT_VOICEMAIL,
    /** The line was outside of its hours, and no message was left. */
    CLOSED,
    /** No app was rung, or none could be reached, and no voicemail could be taken. */
    NOBODY_AVAILABLE,
    /** Apps rang, nobody answered, and voicemail was not offered or could not start. */
    NOBODY_ANSWERED
}
