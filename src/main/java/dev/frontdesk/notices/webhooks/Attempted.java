package dev.frontdesk.notices.webhooks;

import java.time.Duration;

/**
 * What came of an attempt.
 *
 * @param status of the answer; 0 if there was none
 * @param words the beginning of the answer, or why there was none
 */
record Attempted(int status, String words, Duration took) {

    private static final int GONE = 410;

    boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** The recipient says that it wants nothing more. */
    boolean isUnwanted() {
        return status == GONE;
    }
}
