package dev.frontdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensReadTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final String RIGHT = Secret.random();

    @Test
    void theTokenWithTheHashIsFoundAndNoOther() {
        TokensRead read = read(null);

        assertThat(read.valid(Secret.hash(RIGHT), NOW).map(AccessToken::name)).contains("Wallboard");
        assertThat(read.valid(Secret.hash(RIGHT + "x"), NOW)).isEmpty();
        assertThat(read.valid(Secret.hash(Secret.random()), NOW)).isEmpty();
    }

    @Test
    void anExpiredTokenOpensNothingFromThatInstantOn() {
        TokensRead read = read(NOW);

        assertThat(read.valid(Secret.hash(RIGHT), NOW.minusMillis(1))).isPresent();
        assertThat(read.valid(Secret.hash(RIGHT), NOW)).isEmpty();
    }

    @Test
    void whatWasReadHoldsForTenMinutesAlsoWhereTheClockPassesItsEnd() {
        TokensRead read = new TokensRead(List.of(), Long.MAX_VALUE - 5);
        long longest = TokensRead.LONGEST.toNanos();

        assertThat(read.holdsAt(Long.MAX_VALUE - 5 + longest - 1)).isTrue();
        assertThat(read.holdsAt(Long.MAX_VALUE - 5 + longest)).isFalse();
    }

    @Test
    void everyTokenIsAnotherAndOf256Bits() {
        assertThat(Secret.random()).matches(Secret.PREFIX + "[A-Za-z0-9_-]{43}").isNotEqualTo(RIGHT);
    }

    private static TokensRead read(Instant expiresAt) {
        var entry = new TokenInput("Wallboard", Role.READER, expiresAt);
        var other = new TokenInput("Other", Role.ADMIN, null);
        return new TokensRead(
                List.of(
                        new AccessToken(other, Secret.hash(Secret.random())),
                        new AccessToken(entry, Secret.hash(RIGHT))),
                0);
    }
}
