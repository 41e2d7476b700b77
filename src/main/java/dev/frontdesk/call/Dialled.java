package dev.frontdesk.call;

import dev.frontdesk.directory.Endpoint;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the address of a leg is compared with those that were rung, in whichever form the carrier writes it. */
final class Dialled {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}]");
    private static final Pattern NUMBER =
            Pattern.compile("(?i)(?:tel:)?[(\\s]*(?:\\+|00)?([0-9(][-0-9().\\s\\p{Z}]{2,})(;.*)?");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    private Dialled() {}

    /** The form that equal addresses share; empty where there is none. */
    static String key(String address) {
        if (address == null || address.isBlank()) {
            return "";
        }
        String key = Endpoint.key(INVISIBLE.matcher(address).replaceAll(""));
        return key.indexOf('@') < 0 ? sameNumber(key) : key;
    }

    /** True where both are given and mean the same phone. */
    static boolean same(String one, String other) {
        String key = key(one);
        return !key.isEmpty() && key.equals(key(other));
    }

    /** Of an address in that form: of a SIP address the part before the {@code @}, of a number all of it. */
    static String user(String key) {
        int at = key.indexOf('@');
        return at < 0 ? key : sameNumber(key.substring(0, at));
    }

    /** The digits of a number, however it is written; any other text as it is. */
    private static String sameNumber(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.matches() ? NO_DIGIT.matcher(number.group(1)).replaceAll("") : text;
    }
}
