package dev.frontdesk.carrier.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DigestTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    private final Digest digest = new Digest(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void acceptsTheAnswerThatRfc2617Computes() {
        // RFC 2617, 3.5: MD5 of "user:realm:password" and of "method:uri", with and without qop.
        String nonce = digest.nonce();
        String ours = Digest.md5("luke:frontdesk:secret");
        String theirs = Digest.md5("REGISTER:sip:127.0.0.1");

        assertThat(right(answer(nonce, Digest.md5(ours + ":" + nonce + ":" + theirs), null), "REGISTER", "secret"))
                .isTrue();
        String withQop = Digest.md5(ours + ":" + nonce + ":00000001:abc:auth:" + theirs);
        assertThat(right(answer(nonce, withQop, "auth"), "REGISTER", "secret")).isTrue();
        assertThat(right(answer(nonce, withQop, "auth"), "INVITE", "secret")).isFalse();
        assertThat(right(answer(nonce, withQop, "auth"), "REGISTER", "guessed")).isFalse();
    }

    @Test
    void refusesAnswersThatLackSomethingOrAreForAnotherRealm() {
        String nonce = digest.nonce();

        assertThat(right(answer(nonce, null, "auth"), "REGISTER", "secret")).isFalse();
        assertThat(right(
                        new Digest.Answer("luke", "elsewhere", nonce, "sip:127.0.0.1", "0", null, null, null),
                        "REGISTER",
                        "secret"))
                .isFalse();
        assertThat(right(
                        new Digest.Answer("luke", Digest.REALM, nonce, null, "0", null, null, null),
                        "REGISTER",
                        "secret"))
                .isFalse();
    }

    @Test
    void knowsItsOwnNoncesForFiveMinutes() {
        String nonce = digest.nonce();

        assertThat(digest.isFresh(nonce)).isTrue();
        assertThat(digest.isFresh(null)).isFalse();
        assertThat(digest.isFresh("invented")).isFalse();
        assertThat(digest.isFresh("-")).isFalse();
        assertThat(digest.isFresh(nonce.substring(0, nonce.length() - 1) + "x")).isFalse();
        assertThat(new Digest(Clock.fixed(NOON, ZoneOffset.UTC)).isFresh(nonce)).isFalse();
    }

    @Test
    void forgetsANonceThatIsTooOld() {
        MovableClock clock = new MovableClock(NOON);
        Digest early = new Digest(clock);
        String nonce = early.nonce();

        clock.forward(Duration.ofMinutes(5).minusMillis(1));
        assertThat(early.isFresh(nonce)).isTrue();
        clock.forward(Duration.ofMillis(1));
        assertThat(early.isFresh(nonce)).isFalse();
    }

    private boolean right(Digest.Answer answer, String method, String password) {
        return digest.isRight(answer, method, password);
    }

    private static Digest.Answer answer(String nonce, String response, String qop) {
        return new Digest.Answer(
                "luke", Digest.REALM, nonce, "sip:127.0.0.1", response, qop, qop == null ? null : "abc", "00000001");
    }
}
