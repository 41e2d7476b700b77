package dev.frontdesk.plivo.account;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** What a phone registers with. It is shown once and kept nowhere. */
final class Password {

    /** Without those that people mistake for others, since somebody may have to type it. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /** Plivo takes 5 to 32. */
    private static final int LENGTH = 24;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Password() {}

    static String random() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
