package dev.frontdesk.call;

import dev.frontdesk.directory.Endpoint;
import dev.frontdesk.directory.PhoneNumber;

/** How the address of a leg is compared with those that were rung, in whichever form the carrier writes it. */
final class Dialled {

    private Dialled() {}

    /** The form that equal addresses share; empty where there is none. */
    static String key(String address) {
        if (address == null || address.isBlank()) {
            return "";
        }
        String key = Endpoint.key(PhoneNumber.withoutInvisibleMarks(address).strip());
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
        return PhoneNumber.digits(text).orElse(text);
    }
}
