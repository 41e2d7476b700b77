package dev.frontdesk.settings;

import java.net.URI;
import java.net.URISyntaxException;

/** Reads a base address: http or https, a host, perhaps a port and a path, nothing behind it. */
final class BaseAddress {

    private BaseAddress() {}

    /**
     * The address without slashes at its end.
     *
     * @throws Malformed if the text is anything else
     */
    static URI parse(String text) {
        if (!text.matches("(?i)https?://.*")) {
            throw new Malformed("it does not begin with https://");
        }
        URI uri = uri(text.replaceAll("/+$", ""));
        if (uri.getHost() == null) {
            throw new Malformed("it names no host, or one that no host can have");
        }
        if (uri.getRawUserInfo() != null) {
            throw new Malformed("it has a user name before the host");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new Malformed("it goes on after the path, with a ? or a #");
        }
        if (uri.getPort() == 0 || uri.getPort() > 0xffff) {
            throw new Malformed("its port is none from 1 to 65535");
        }
        return uri;
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException noAddress) {
            throw new Malformed("it names no host, or has a character that no address may have, such as a blank");
        }
    }
}
