package dev.frontdesk.directory;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone numbers as people, phones and carriers write them. The signs between the digits say nothing: blanks, brackets,
 * dots, slashes, dashes of any kind, and marks without a width, which come along when a number is copied from a contact or
 * a page. {@code tel:}, a leading {@code +} or {@code 00} and a {@code (0)} behind the country's code say nothing either.
 *
 * <p>Pure functions; comparison, search and storage all use them, so that both sides are read alike.
 */
public final class PhoneNumber {

    private static final Pattern TEL =
            Pattern.compile("[\\p{Z}\\s]*tel:([^;?]*).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Cf has no width, Pd are the dashes, Z the blanks; the minus sign is none of them. */
    private static final Pattern MARKS = Pattern.compile("\\p{Cf}");

    private static final Pattern SEPARATORS = Pattern.compile("[\\p{Pd}\\p{Z}\\s\\u2212()\\[\\]./\u00b7\u2022]");
    private static final Pattern INTERNATIONAL = Pattern.compile("[\\p{Z}\\s]*(?:\\+|\uff0b|00)");
    private static final Pattern TRUNK_ZERO = Pattern.compile("\\(\\s*0\\s*\\)");

    /** With 00 for the plus sign there are at least seven digits more; the 00 of a shorter one is its own. */
    private static final Pattern WITH_ZEROS = Pattern.compile("00([1-9][0-9]{6,})");

    private static final Pattern E164 = Pattern.compile("[1-9][0-9]{6,14}");

    private PhoneNumber() {}

    /** Removes invisible marks: directions of writing, soft hyphens, blanks without a width. */
    public static String withoutInvisibleMarks(String text) {
        return MARKS.matcher(text).replaceAll("");
    }

    /** The digits of a number, without its plus sign or 00; empty for text that is no number. */
    public static Optional<String> digits(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String bare = bare(text);
        if (bare.startsWith("+")) {
            return Optional.of(bare.substring(1)).filter(PhoneNumber::isDigits);
        }
        if (!isDigits(bare)) {
            return Optional.empty();
        }
        Matcher zeros = WITH_ZEROS.matcher(bare);
        return Optional.of(zeros.matches() ? zeros.group(1) : bare);
    }

    /**
     * The number in E.164 with its plus sign: an international one with a leading +, with 00, or, as Plivo writes it, with
     * neither. Empty for text that cannot be one, a national number with its leading 0 included.
     */
    public static Optional<String> e164(String text) {
        return digits(text).filter(digits -> E164.matcher(digits).matches()).map(digits -> "+" + digits);
    }

    /** True if both are numbers, and the same one. */
    public static boolean same(String one, String other) {
        Optional<String> digits = digits(one);
        return digits.isPresent() && digits.equals(digits(other));
    }

    /** The digits, with a plus sign before them if there is one. */
    private static String bare(String text) {
        if (isPlain(text)) {
            return text;
        }
        String seen = withoutInvisibleMarks(text);
        Matcher tel = TEL.matcher(seen);
        String number = tel.matches() ? tel.group(1) : seen;
        boolean isInternational = INTERNATIONAL.matcher(number).lookingAt();
        String withoutTrunk = isInternational ? TRUNK_ZERO.matcher(number).replaceAll("") : number;
        return plainDigits(SEPARATORS.matcher(withoutTrunk).replaceAll(""));
    }

    /** Digits and the plus sign of other scripts and widths are digits and a plus sign too. */
    private static String plainDigits(String text) {
        StringBuilder plain = new StringBuilder();
        text.replace('\uff0b', '+').codePoints().forEach(letter -> {
            int digit = Character.digit(letter, 10);
            plain.appendCodePoint(digit < 0 ? letter : '0' + digit);
        });
        return plain.toString();
    }

    /** The common form. */
    private static boolean isPlain(String text) {
        return isDigits(text.startsWith("+") ? text.substring(1) : text);
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
