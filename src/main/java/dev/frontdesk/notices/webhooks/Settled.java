package dev.frontdesk.notices.webhooks;

/**
 * How an attempt left a delivery.
 *
 * @param status {@code delivered}, {@code waiting} or {@code failed}
 * @param pause until it is tried again, in milliseconds
 */
record Settled(Claimed claimed, Attempted result, String status, long pause) {

    long subscription() {
        return claimed.subscription();
    }
}
