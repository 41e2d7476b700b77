package dev.frontdesk.directory;

import java.util.Locale;
import java.util.Optional;

/**
 * A blocked caller, or many, as the list had it at one moment.
 *
 * @param pattern as it was given, a number in E.164
 * @param key the form that equal patterns share: digits; digits and a star; {@code user@host}; or {@code anonymous}
 */
public record Block(long id, String pattern, String key, Action action, String note) {

    public static final String ANONYMOUS = "anonymous";

    /** What becomes of the call. */
    public enum Action {
        REJECT,
        BUSY,
        /** Nobody rings, and a message can be left. */
        VOICEMAIL;

        /** The reason that the caller's network gets; voicemail has none. */
        public String reason() {
            return this == BUSY ? "busy" : "rejected";
        }

        /** As the JSON has it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The key of a pattern; empty for text that is none. */
    static Optional<String> key(String pattern) {
        if (pattern == null) {
            return Optional.empty();
        }
        if (pattern.equalsIgnoreCase(ANONYMOUS)) {
            return Optional.of(ANONYMOUS);
        }
        if (pattern.indexOf('@') >= 0) {
            return Optional.of(number(pattern).orElseGet(() -> Endpoint.key(pattern)));
        }
        return pattern.endsWith("*")
                ? begin(pattern).map(digits -> digits + "*")
                : PhoneNumber.e164(pattern).map(number -> number.substring(1));
    }

    /** The digits before the star. */
    private static Optional<String> begin(String pattern) {
        return PhoneNumber.digits(pattern.substring(0, pattern.length() - 1).replaceFirst("^\\s*00", "+"))
                .filter(digits -> digits.matches("[1-9][0-9]{0,14}"));
    }

    /** The digits of a SIP address whose user part is an international number: with a plus sign, or 00 for it. */
    public static Optional<String> number(String sipAddress) {
        String key = Endpoint.key(sipAddress);
        String user = key.substring(0, Math.max(0, key.lastIndexOf('@'))).replaceFirst("^%2[Bb]", "+");
        boolean isInternational = user.startsWith("+") || user.startsWith("00");
        return isInternational ? PhoneNumber.e164(user).map(number -> number.substring(1)) : Optional.empty();
    }

    /** Whether the pattern stands for all numbers that begin like it. */
    public boolean isBeginning() {
        return key.endsWith("*");
    }
}
