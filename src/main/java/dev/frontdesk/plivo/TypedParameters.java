package dev.frontdesk.plivo;

import dev.frontdesk.call.Fact.CarrierTimes;
import dev.frontdesk.call.Parameters;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The parameters of a stored event as values that a row can hold. */
final class TypedParameters {

    private static final int LONGEST = 300;
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final Pattern MOMENT = Pattern.compile("[1-9]\\d{11,13}(\\.\\d{1,9})?");
    private static final int MOST_SECONDS = 999_999_999;
    private static final Pattern WEB = Pattern.compile("https?://[!-~]{1,2000}");

    private final Parameters parameters;

    TypedParameters(Parameters parameters) {
        this.parameters = parameters;
    }

    /** As it came; empty if it did not. */
    String raw(String name) {
        return parameters.first(name);
    }

    /**
     * For people: without control characters (a database refuses some, a page all), without what turns the writing
     * round, and cut; null where nothing is left.
     */
    String text(String name) {
        String reported = raw(name);
        String clean = (isPlain(reported) ? reported : UNFIT.matcher(reported).replaceAll("\uFFFD")).strip();
        boolean fits = clean.codePointCount(0, clean.length()) <= LONGEST;
        String cut = fits ? clean : clean.substring(0, clean.offsetByCodePoints(0, LONGEST));
        return cut.isEmpty() ? null : cut;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Null where it is not a whole number of at most nine digits. */
    Integer seconds(String name) {
        return WHOLE.matcher(raw(name)).matches() ? Integer.valueOf(raw(name)) : null;
    }

    /** The length that the parameter gives, else the one that the times around it give. */
    Integer secondsOr(String name, CarrierTimes times) {
        Integer seconds = seconds(name);
        return seconds != null ? seconds : times.seconds();
    }

    /** Null where one of them is no moment, in milliseconds since 1970, or the first is the later. */
    Long millisecondsBetween(String from, String to) {
        boolean reported =
                MOMENT.matcher(raw(from)).matches() && MOMENT.matcher(raw(to)).matches();
        if (!reported) {
            return null;
        }
        long between =
                new BigDecimal(raw(to)).subtract(new BigDecimal(raw(from))).longValue();
        return between < 0 || between > MOST_SECONDS ? null : between;
    }

    /** Null where it is not a number, or negative; {@code unit} in milliseconds. */
    Long milliseconds(String name, int unit) {
        return DECIMAL.matcher(raw(name)).matches()
                ? Long.valueOf(new BigDecimal(raw(name))
                        .multiply(BigDecimal.valueOf(unit))
                        .longValue())
                : null;
    }

    /** Null where it is not an address on the web. */
    String web(String name) {
        return WEB.matcher(raw(name)).matches() ? raw(name) : null;
    }
}
