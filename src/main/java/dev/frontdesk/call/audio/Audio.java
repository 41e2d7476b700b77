package dev.frontdesk.call.audio;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The sound of one message, whole.
 *
 * @param contentType such as {@code audio/mpeg}; always an audio type
 * @param bytes at least one, at most {@link #MOST_BYTES}; not to be changed
 */
public record Audio(String contentType, byte[] bytes) {

    /** 20 MiB: twenty minutes of the largest format that Plivo records, where a message has two minutes. */
    public static final int MOST_BYTES = 20 << 20;

    /** SHA-256 in hexadecimal. */
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
