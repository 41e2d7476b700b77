package dev.frontdesk.carrier.rest;

/** How an answer goes wrong. */
public enum Fault {
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    TOO_MANY_REQUESTS(429),
    BROKEN(500),
    /** With {@code Retry-After: 0}, which some clients obey at once. */
    OVERLOADED(503),
    /** No answer for as long as the stand-in lives, or the client waits. */
    HANG(0),
    /** The connection ends without an answer. */
    CUT(0),
    /** An answer of 200 that is a page for people. */
    A_PAGE(200);

    private final int status;

    Fault(int status) {
        this.status = status;
    }

    /** 0 where there is no answer. */
    int status() {
        return status;
    }
}
