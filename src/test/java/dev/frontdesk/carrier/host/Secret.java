package dev.frontdesk.carrier.host;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes secrets that fit into an address and a header as they are. */
final class Secret {

    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    static String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
