package dev.frontdesk.carrier.host;

/** Frontdesk could not be started. The message is the reason in one sentence. */
public final class NotStarted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotStarted(String reason) {
        super(reason);
    }

    NotStarted(String reason, Throwable cause) {
        super(reason, cause);
    }
}
