package dev.frontdesk.carrier;

import java.util.Locale;

/** What people call a phone, read off the address that Plivo dials. */
public final class Address {

    private Address() {}

    static boolean isSip(String address) {
        return address.startsWith("sip:") || address.startsWith("sips:");
    }

    /** {@code luke160408161440} of {@code sip:luke160408161440@phone.plivo.com}; of a number its digits. */
    public static String userPart(String address) {
        String bare = address.replaceFirst("^(sips?:|\\+)", "");
        int at = bare.indexOf('@');
        return at < 0 ? bare : bare.substring(0, at);
    }

    /** Whether both mean the same phone: the plus of a number does not count. */
    public static boolean same(String one, String other) {
        boolean numbers = !isSip(one) && !isSip(other);
        return one.equals(other) || numbers && userPart(one).equals(userPart(other));
    }

    /** Whether the user part begins or ends so, upper and lower case being the same. */
    static boolean isPiece(String piece, String address) {
        String user = userPart(address).toLowerCase(Locale.ROOT);
        String wanted = piece.toLowerCase(Locale.ROOT);
        return user.startsWith(wanted) || user.endsWith(wanted);
    }
}
