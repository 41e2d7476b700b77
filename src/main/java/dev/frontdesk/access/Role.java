package dev.frontdesk.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody may do; each role includes those before it. */
public enum Role {

    /** Sees calls and directory. */
    READER,

    /** Also listens to messages, marks calls as handled, and sets the own availability. */
    AGENT,

    /** May do everything. */
    ADMIN;

    /** As settings and JSON write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word that is no role. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /** All words, for people. */
    static String words() {
        return Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "));
    }

    boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
