package dev.frontdesk.plivo.account;

import jakarta.ejb.ApplicationException;

/**
 * Plivo was asked for something and it did not come. The message is a sentence for people: what happened and what to
 * do. It holds neither the token nor what was sent, so that it may be logged.
 */
@ApplicationException(rollback = true)
public final class PlivoFailure extends RuntimeException {

    /** What a program may want to tell apart. */
    public enum Kind {
        /** PLIVO_AUTH_ID or PLIVO_AUTH_TOKEN is not set: nothing was asked. */
        NO_CREDENTIALS,
        /** Plivo answered 401, or the id is no id of Plivo's: asking again is useless until somebody corrects them. */
        WRONG_CREDENTIALS,
        /** Plivo knows us and does not allow it (403). */
        FORBIDDEN,
        /** There is no such thing in the account (404). */
        NOT_FOUND,
        /** Plivo does not take what was sent (400, 405 and the like): the same again would be refused again. */
        REFUSED,
        /** More than 300 requests in 5 seconds (429): later it will work. */
        TOO_MANY_REQUESTS,
        /** No answer, a broken one, or a fault at Plivo (5xx): whether it was done is unknown. */
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

    /** Plivo's own words, for whoever asked and not for a log, since they may repeat what was sent; often empty. */
    public String said() {
        return said;
    }
}
