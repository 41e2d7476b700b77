package dev.frontdesk.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * The ETag of an object: a digest of its JSON. A user's tag so covers the apps, and a change made in the database by
 * hand counts like any other. What changes by itself, such as whether a phone is registered, has a digest of its own behind
 * a point: a reader who has the tag learns of it (If-None-Match), and a writer is not disturbed by it (If-Match).
 */
public final class Tag {

    private static final int BYTES = 12;
    /** Begins with a letter that no digest has. */
    private static final String GZIPPED = "+gzip";

    private Tag() {}

    /** Without quotation marks. */
    public static String of(Object view) {
        return ofText(JsonBodyWriter.write(view));
    }

    /** Of an answer that is text as it is. */
    public static String ofText(String text) {
        byte[] digest = sha256().digest(text.getBytes(UTF_8));
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, BYTES));
    }

    /**
     * @param view all that the answer shows
     * @param tagged the part of it that only people change
     */
    static String of(Object view, Object tagged) {
        return view.equals(tagged) ? of(tagged) : of(tagged) + "." + of(view);
    }

    /** The tag of the same answer in compressed form. */
    public static String gzipped(String tag) {
        return tag + GZIPPED;
    }

    /** The tag of the answer itself, whichever form was received. */
    static String plain(String tag) {
        return tag.endsWith(GZIPPED) ? tag.substring(0, tag.length() - GZIPPED.length()) : tag;
    }

    static String ofWhatPeopleChange(String received) {
        String tag = plain(received);
        int point = tag.indexOf('.');
        return point < 0 ? tag : tag.substring(0, point);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
