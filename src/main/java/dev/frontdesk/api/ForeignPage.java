package dev.frontdesk.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Detects cross-site requests that change something (CSRF). A browser sends the stored password with any request to
 * Frontdesk, also from a page of another site, but names that site (Fetch Metadata; RFC 6454). Programs send no such
 * headers.
 */
public final class ForeignPage {

    private static final String SITE = "Sec-Fetch-Site";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private ForeignPage() {}

    /** @param publicUrl the address that people use, which is an origin of our own too */
    public static boolean changesSomething(HttpServletRequest request, Optional<URI> publicUrl) {
        return !READING.contains(request.getMethod()) && (comesFromElsewhere(request) || hasOther(request, publicUrl));
    }

    /** Whether the browser says that a page of another site has it ask, by a link for example. */
    static boolean asks(HttpHeaders request) {
        List<String> sites = request.getRequestHeader(SITE);
        return sites != null && isForeign(sites);
    }

    private static boolean comesFromElsewhere(HttpServletRequest request) {
        return isForeign(values(request, SITE));
    }

    private static boolean isForeign(List<String> sites) {
        return sites.stream().anyMatch(site -> !OWN_SITES.contains(site));
    }

    private static boolean hasOther(HttpServletRequest request, Optional<URI> publicUrl) {
        return values(request, "Origin").stream()
                .map(ForeignPage::host)
                .anyMatch(host -> host.isEmpty() || !isOwn(host, request, publicUrl));
    }

    private static boolean isOwn(String host, HttpServletRequest request, Optional<URI> publicUrl) {
        return host.equals(ownHost(request, host))
                || publicUrl.map(url -> host(url.toString())).equals(Optional.of(host));
    }

    /** Takes the scheme of the origin: behind a router that ends TLS, the request does not show ours. */
    private static String ownHost(HttpServletRequest request, String origin) {
        String host = request.getHeader("Host");
        if (host == null) {
            return "";
        }
        String scheme = origin.startsWith("https:") ? "https" : "http";
        return host(scheme + "://" + host);
    }

    /** The scheme, host and port; empty for an opaque origin, such as the {@code null} of a sandboxed frame. */
    private static String host(String origin) {
        try {
            URI uri = URI.create(origin.strip().toLowerCase(Locale.ROOT));
            if (uri.getHost() == null || uri.getScheme() == null) {
                return "";
            }
            int usual = uri.getScheme().equals("https") ? 443 : 80;
            return uri.getScheme() + ":" + uri.getHost() + ":" + (uri.getPort() < 0 ? usual : uri.getPort());
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    private static List<String> values(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }
}
