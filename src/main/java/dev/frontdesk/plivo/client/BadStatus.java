package dev.frontdesk.plivo.client;

import java.io.IOException;

/** Plivo answered with a status other than success. */
final class BadStatus extends IOException {

    private final int status;
    private final String said;

    /** @param said Plivo's {@code error}; empty if there is none that can be read */
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
