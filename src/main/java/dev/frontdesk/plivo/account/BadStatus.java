package dev.frontdesk.plivo.account;

import java.io.IOException;

/** Plivo answered, and not with success. */
final class BadStatus extends IOException {

    private final int status;
    private final String said;

    /** @param said what Plivo writes as {@code error}; empty where it writes nothing that can be read */
    BadStatus(int status, String said) {
        super("status " + status);
        this.status = status;
        this.said = said;
    }

    int status() {
        return status;
    }

    String said() {
        return said;
    }
}
