package dev.frontdesk.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Detects ambiguous requests. A router and Frontdesk must read the same request, or one can be smuggled in another (RFC
 * 9112, sections 3.2 and 6.3); and a server answers headers that it cannot parse with a page of its own.
 */
final class MalformedRequest {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String PARAMETERS =
            "(\\s*;\\s*(" + TOKEN + "\\s*=\\s*(" + TOKEN + "|\"([^\"\\\\]|\\\\.)*\"))?)*+";
    private static final String RANGE = TOKEN + "(/" + TOKEN + ")" + PARAMETERS;
    private static final Pattern MEDIA_TYPE = Pattern.compile(RANGE);
    private static final Pattern ACCEPT = Pattern.compile("\\s*(" + RANGE + ")?(\\s*,\\s*(" + RANGE + ")?)*+\\s*");
    private static final int LONGEST = 1000;

    private MalformedRequest() {}

    /** Explains what is ambiguous; empty if nothing is. */
    static Optional<String> of(HttpServletRequest request) {
        if (values(request, "Host").size() > 1) {
            return Optional.of("The request names two hosts. Send one header Host.");
        }
        if (request.getHeader("Transfer-Encoding") != null && request.getHeader("Content-Length") != null) {
            return Optional.of("The request gives two lengths. Send Content-Length or Transfer-Encoding, not both.");
        }
        if (request.getHeader("Transfer-Encoding") != null && request.getHeader("Upgrade") != null) {
            return Optional.of("The request asks for an upgrade and gives no length. Send it without Upgrade.");
        }
        return Optional.empty();
    }

    /** The same for the media types of a request to the API. */
    static Optional<String> ofTypes(HttpServletRequest request) {
        if (!values(request, "Accept").stream().allMatch(value -> isRight(ACCEPT, value))) {
            return Optional.of(
                    "The header Accept cannot be read. Send one such as \"application/json, text/plain;q=0.5\".");
        }
        String type = request.getContentType();
        if (type != null && !type.isEmpty() && !isRight(MEDIA_TYPE, type)) {
            return Optional.of("The header Content-Type cannot be read. Send one such as \"application/json\".");
        }
        return Optional.empty();
    }

    private static boolean isRight(Pattern pattern, String value) {
        return value.length() <= LONGEST && pattern.matcher(value.strip()).matches();
    }

    private static List<String> values(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }
}
