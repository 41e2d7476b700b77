package dev.frontdesk.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * The ETag of an object: a digest of its JSON. A user's tag so covers the apps, and a change made in the database by
 * hand counts like any other.
 */
final class Tag {

    private static final int BYTES = 12;

    private Tag() {}

    /** Without quotation marks. */
    static String of(Object view) {
        byte[] digest = sha256().digest(JsonForm.write(view).getBytes(UTF_8));
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
