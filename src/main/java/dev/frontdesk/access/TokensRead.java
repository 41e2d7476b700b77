package dev.frontdesk.access;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All tokens as the database had them at one moment.
 *
 * @param nanoTime when they were asked for, by {@link System#nanoTime()}
 */
record TokensRead(List<AccessToken> tokens, long nanoTime) {

    /** A token that was revoked meanwhile opens for that long while the database is down. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    boolean holdsAt(long now) {
        return now - nanoTime < LONGEST.toNanos();
    }

    /**
     * The token with this hash, unless it has expired. The time of each comparison does not depend on how much of the hash is
     * right.
     */
    Optional<AccessToken> valid(byte[] hash, Instant now) {
        return tokens.stream()
                .filter(token -> MessageDigest.isEqual(token.hash(), hash))
                .filter(token -> !token.isExpiredAt(now))
                .findFirst();
    }
}
