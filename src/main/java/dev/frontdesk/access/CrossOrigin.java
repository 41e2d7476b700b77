package dev.frontdesk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/**
 * Lets the pages of named sites read the API, which browsers else forbid (https://fetch.spec.whatwg.org/#http-cors-protocol).
 * They still need a token, and may change nothing.
 */
final class CrossOrigin {

    private static final String SECONDS_TO_REMEMBER = "600";

    private final Set<String> origins;

    /** @param origins as browsers write them; none: the pages of other sites may read nothing */
    CrossOrigin(Set<String> origins) {
        this.origins = origins;
    }

    /**
     * Adds the headers of an answer that a named site may read.
     *
     * @return true if the request only asked whether it may be sent, and is answered herewith
     */
    boolean answers(HttpServletRequest request, HttpServletResponse response) {
        if (origins.isEmpty()) {
            return false;
        }
        // Caches must not show one site the answer to another.
        response.addHeader("Vary", "Origin");
        String origin = request.getHeader("Origin");
        if (origin == null || !origins.contains(origin)) {
            return false;
        }
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader("Access-Control-Expose-Headers", "ETag, Link, Retry-After, Content-Disposition");
        boolean onlyAsks =
                request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null;
        if (onlyAsks) {
            allow(response);
        }
        return onlyAsks;
    }

    private static void allow(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
        response.setHeader("Access-Control-Allow-Headers", "Authorization, Accept, If-None-Match, Last-Event-ID");
        response.setHeader("Access-Control-Max-Age", SECONDS_TO_REMEMBER);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
