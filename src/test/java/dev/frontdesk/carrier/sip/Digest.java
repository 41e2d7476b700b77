package dev.frontdesk.carrier.sip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;

/**
 * The challenge and its answer: MD5, with {@code qop=auth} or without, since no softphone does better everywhere. A nonce
 * says when it was made, and is good for five minutes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2617#section-3.2.2">RFC 2617</a>
 */
final class Digest {

    static final String REALM = "frontdesk";

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final byte[] secret = new byte[16];
    private final Clock clock;

    Digest(Clock clock) {
        this.clock = clock;
        new SecureRandom().nextBytes(secret);
    }

    /** What a phone answered a challenge with; null for what it left out. */
    record Answer(
            String user,
            String realm,
            String nonce,
            String uri,
            String response,
            String qop,
            String clientNonce,
            String count) {}

    String nonce() {
        return sealed(Long.toString(clock.millis(), 36));
    }

    /** Whether this nonce is one of ours and not too old. */
    boolean isFresh(String nonce) {
        int end = nonce == null ? -1 : nonce.indexOf('-');
        return end > 0
                && nonce.equals(sealed(nonce.substring(0, end)))
                && age(nonce.substring(0, end)) < LIFE.toMillis();
    }

    /** Whether the answer was made with this password, for this method. */
    boolean isRight(Answer answer, String method, String password) {
        if (answer.response() == null || answer.uri() == null || !REALM.equals(answer.realm())) {
            return false;
        }
        String ours = md5(answer.user() + ":" + REALM + ":" + password);
        String theirs = md5(method + ":" + answer.uri());
        String middle = answer.qop() == null
                ? answer.nonce()
                : String.join(":", answer.nonce(), answer.count(), answer.clientNonce(), answer.qop());
        String expected = md5(ours + ":" + middle + ":" + theirs);
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), answer.response().getBytes(StandardCharsets.US_ASCII));
    }

    private long age(String time) {
        try {
            return clock.millis() - Long.parseLong(time, 36);
        } catch (NumberFormatException none) {
            return Long.MAX_VALUE;
        }
    }

    private String sealed(String time) {
        return time + "-" + md5(time + ":" + HexFormat.of().formatHex(secret));
    }

    static String md5(String text) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(md5.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
