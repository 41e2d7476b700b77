package dev.frontdesk.api;

import java.util.concurrent.ThreadLocalRandom;

/** Makes names and endpoints that no other test uses, since all tests share one directory. */
final class Fresh {

    private Fresh() {}

    static String name() {
        return "Any " + digits();
    }

    static String sipEndpoint() {
        return "sip:Any" + digits() + "@phone.plivo.com";
    }

    static String phoneNumber() {
        return "+99" + digits();
    }

    /** As JSON: null stays null. */
    static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private static long digits() {
        return ThreadLocalRandom.current().nextLong(1_000_000_000L, 10_000_000_000L);
    }
}
