package dev.frontdesk.plivo.account;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Generates the password that a phone registers with. It is shown once and stored nowhere. */
final class Password {

    /** Without characters that look alike, since somebody may have to type it. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /** Plivo accepts 5 to 32. */
    private static final int LENGTH = 24;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Password() {}

    static String random() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
