package dev.frontdesk.voicemail;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of something that a request wants, by its first and its last byte, counted from 0. Of several ranges none is
 * answered: a server may answer with the whole.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14">RFC 9110, section 14</a>
 */
record ByteRange(int first, int last) {

    private static final Pattern SINGLE = Pattern.compile("(?i:bytes)\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})");

    /** No byte of what there is was wanted: the answer is 416. */
    static final ByteRange NOTHING = new ByteRange(0, -1);

    /**
     * Reads the header Range.
     *
     * @param header null if there is none
     * @param length of the whole, above 0
     * @return empty where the whole is to be sent
     */
    static Optional<ByteRange> of(String header, int length) {
        Matcher range = SINGLE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.empty();
        }
        BigInteger last = number(range.group(2), length - 1L);
        if (range.group(1).isEmpty()) {
            return Optional.of(suffix(last, length));
        }
        BigInteger first = number(range.group(1), 0);
        if (last.compareTo(first) < 0 && !range.group(2).isEmpty()) {
            return Optional.empty();
        }
        boolean isBehind = first.compareTo(BigInteger.valueOf(length)) >= 0;
        return Optional.of(isBehind ? NOTHING : new ByteRange(first.intValue(), atMost(last, length - 1)));
    }

    private static ByteRange suffix(BigInteger wanted, int length) {
        return wanted.signum() == 0 ? NOTHING : new ByteRange(length - atMost(wanted, length), length - 1);
    }

    private static BigInteger number(String digits, long otherwise) {
        return digits.isEmpty() ? BigInteger.valueOf(otherwise) : new BigInteger(digits);
    }

    private static int atMost(BigInteger number, int most) {
        return number.min(BigInteger.valueOf(most)).intValue();
    }

    int length() {
        return last - first + 1;
    }

    /** As the header Content-Range has it. */
    String of(int length) {
        return "bytes " + (equals(NOTHING) ? "*" : first + "-" + last) + "/" + length;
    }
}
