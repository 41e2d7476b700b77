package dev.frontdesk.startup;

import java.net.URI;

/** Reads a base address: http or https, a host, perhaps a port and a path, nothing behind it. */
final class BaseAddress {

    private BaseAddress() {}

    /**
     * The address without slashes at its end.
     *
     * @throws IllegalArgumentException where the text is anything else
     */
    static URI parse(String text) {
        URI uri = URI.create(text.replaceAll("/+$", ""));
        if (!isHttp(uri.getScheme()) || uri.getHost() == null || hasMore(uri)) {
            throw new IllegalArgumentException("no base address");
        }
        return uri;
    }

    private static boolean isHttp(String scheme) {
        return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
    }

    private static boolean hasMore(URI uri) {
        return uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null;
    }
}
