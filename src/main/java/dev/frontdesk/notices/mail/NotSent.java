package dev.frontdesk.notices.mail;

/** A mail was not sent. The message is a sentence of ours, without addresses and secrets. */
final class NotSent extends Exception {

    private static final long serialVersionUID = 1L;

    private final Extent extent;

    /** How far it reaches. */
    enum Extent {
        /** The server refuses this mail for good: to try again is useless. */
        MAIL_FOR_GOOD,
        /** The server does not take this mail now. */
        MAIL,
        /** The server takes no mail at all now. */
        SERVER
    }

    NotSent(Extent extent, String sentence, Throwable cause) {
        super(sentence, cause);
        this.extent = extent;
    }

    Extent extent() {
        return extent;
    }
}
