package dev.frontdesk.plivo;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * Builds the addresses of Frontdesk as Plivo knows them. Behind a proxy only the setting {@code PUBLIC_URL} knows them;
 * without it the request's own address counts, and forwarded headers are ignored.
 */
final class PublicAddress {

    private static final String AS_WRITTEN = PublicAddress.class.getName();

    private final Optional<URI> setting;

    PublicAddress(Optional<URI> setting) {
        this.setting = setting;
    }

    /** Without a slash at its end. */
    URI base(HttpServletRequest request) {
        return setting.orElseGet(() -> URI.create(own(request)));
    }

    /** The requested address with its query, as written in the request. */
    String of(HttpServletRequest request) {
        Object kept = request.getAttribute(AS_WRITTEN);
        String path = kept == null ? path(request) : (String) kept;
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return setting.map(URI::toString).orElseGet(() -> own(request)) + path + query;
    }

    /** To be called before the request is dispatched again: after that Payara shows its path unescaped. */
    static void keep(HttpServletRequest request) {
        request.setAttribute(AS_WRITTEN, path(request));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /**
     * The address of such webhooks, for the log, without any text from the request.
     *
     * @param kind the end of its path
     */
    String shown(String kind) {
        String base = setting.map(URI::toString).orElse("(the request's own address, since PUBLIC_URL is not set)");
        boolean ofACall = !kind.matches("answer|fallback|hangup|echo|other");
        return base + "/plivo/" + (ofACall ? "calls/…/" : "") + (kind.equals("other") ? "…" : kind);
    }

    /** Keeps the host as written, since the signature covers a port only if the host names it. */
    private static String own(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return request.getScheme() + "://" + (host == null ? request.getServerName() : host) + request.getContextPath();
    }
}
