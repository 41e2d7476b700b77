package dev.frontdesk.plivo.records;

/** Thrown when the rate limit is reached. Nothing is wrong; the rest follows. */
final class RateLimitReached extends RuntimeException {

    RateLimitReached() {
        super("The rate limit for Plivo's API is reached. The rest follows in some seconds.", null, false, false);
    }
}
