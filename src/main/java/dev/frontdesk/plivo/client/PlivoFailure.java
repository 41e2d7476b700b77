package dev.frontdesk.plivo.client;

import jakarta.ejb.ApplicationException;

/**
 * A request to Plivo failed. The message is a sentence for people: what happened and what to do. It holds neither the
 * token nor what was sent, so it may be logged.
 */
@ApplicationException(rollback = true)
public final class PlivoFailure extends RuntimeException {

    /** The kinds that a program may want to distinguish. */
    public enum Kind {
        /** PLIVO_AUTH_ID or PLIVO_AUTH_TOKEN is not set: nothing was sent. */
        NO_CREDENTIALS,
        /** Plivo answered 401, or the id is no id of Plivo's: retrying is useless until somebody corrects them. */
        WRONG_CREDENTIALS,
        /** The account may not do this (403). */
        FORBIDDEN,
        /** The account has no such object (404). */
        NOT_FOUND,
        /** Plivo rejected what was sent (400, 405 and the like): a retry would be rejected again. */
        REFUSED,
        /** More than 300 requests in 5 seconds (429): retry later. */
        TOO_MANY_REQUESTS,
        /** No answer, a broken one, or an error at Plivo (5xx): whether the request took effect is unknown. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final String said;

    PlivoFailure(Kind kind, String sentence) {
        this(kind, sentence, "", null);
    }

    PlivoFailure(Kind kind, String sentence, String said, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
        this.said = said;
    }

    public Kind kind() {
        return kind;
    }

    /**
     * Plivo's own words, for the person who asked and not for a log, since they may repeat what was sent; often empty.
     */
    public String said() {
        return said;
    }
}
