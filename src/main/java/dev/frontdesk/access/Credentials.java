package dev.frontdesk.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * The secret in an Authorization header: RFC 6750's Bearer token, or the password of RFC 7617's Basic, whose user name
 * does not matter.
 */
record Credentials(String secret) {

    private static final Credentials NONE = new Credentials("");

    /** @param header null where there is none; whatever cannot be read holds no secret */
    static Credentials in(String header) {
        String[] parts = header == null ? new String[0] : header.strip().split(" +", 2);
        if (parts.length < 2) {
            return NONE;
        }
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "bearer" -> new Credentials(parts[1]);
            case "basic" -> new Credentials(password(parts[1]));
            default -> NONE;
        };
    }

    private static String password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
    }

    /**
     * Takes as long for a wrong secret as for a right one.
     *
     * @param token empty where there is none: then nothing opens
     */
    boolean open(Optional<String> token) {
        return token.filter(right -> !right.isEmpty())
                .filter(right -> MessageDigest.isEqual(right.getBytes(UTF_8), secret.getBytes(UTF_8)))
                .isPresent();
    }

    /** Whether it can be a token of {@code /api/tokens}; all of them begin alike. */
    boolean looksLikeOurs() {
        return secret.startsWith(Secret.PREFIX);
    }

    byte[] hash() {
        return Secret.hash(secret);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Credentials";
    }
}
