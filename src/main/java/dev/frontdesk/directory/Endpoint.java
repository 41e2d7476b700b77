package dev.frontdesk.directory;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares addresses: {@code sip:}, {@code sips:}, angle brackets and parameters do not count, the host
 * counts without regard to case, the user part exactly (Plivo keeps the case of user names). Telephone numbers are compared
 * by their digits, see {@link PhoneNumber}.
 */
public final class Endpoint {

    private static final Pattern SIP = Pattern.compile(
            "(?:sips?:)?([^@;>\\s]+)(?:;[^@>\\s]*)?@([^@;:?>\\s]+)(?::\\d+)?(?:[;?].*)?", Pattern.CASE_INSENSITIVE);

    private static final String SCHEME = "sip:";

    private Endpoint() {}

    /** The form that equal addresses share; empty for null and for blank text. */
    public static String key(String address) {
        if (address == null) {
            return "";
        }
        if (isPlain(address)) {
            return address.substring(SCHEME.length());
        }
        String bare = withoutBrackets(address.strip());
        if (bare.indexOf('@') < 0) {
            return PhoneNumber.digits(bare).orElse(bare);
        }
        Matcher sip = SIP.matcher(bare);
        return sip.matches() ? sip.group(1) + "@" + sip.group(2).toLowerCase(Locale.ROOT) : bare;
    }

    /**
     * The form by which calls are found: as {@link #key}, and a user part that is a number is written as the digits of that
     * number. Stored and wanted addresses are both brought into this form.
     */
    public static String searchKey(String address) {
        String key = address == null ? "" : key(PhoneNumber.withoutInvisibleMarks(address));
        int at = key.lastIndexOf('@');
        if (at < 0) {
            return key;
        }
        String user = key.substring(0, at).replaceFirst("^%2[Bb]", "+");
        return PhoneNumber.digits(user)
                .map(digits -> digits + key.substring(at))
                .orElse(key);
    }

    /** True if both are given and mean the same phone. */
    public static boolean same(String one, String other) {
        String key = key(one);
        return !key.isEmpty() && key.equals(key(other));
    }

    /** The common form: a scheme, one {@code @} and small letters, so nothing needs to be removed. */
    private static boolean isPlain(String address) {
        int at = address.indexOf('@');
        boolean isParted = at > SCHEME.length() && at < address.length() - 1;
        if (!isParted || !address.startsWith(SCHEME)) {
            return false;
        }
        for (int i = SCHEME.length(); i < address.length(); i++) {
            char letter = address.charAt(i);
            boolean isUnchanged = letter >= 'a' && letter <= 'z' || letter >= '-' && letter <= '9' && letter != '/';
            if (!isUnchanged && i != at) {
                return false;
            }
        }
        return true;
    }

    private static String withoutBrackets(String address) {
        int open = address.indexOf('<');
        int close = address.indexOf('>', open + 1);
        return open >= 0 && close > open ? address.substring(open + 1, close).strip() : address;
    }
}
