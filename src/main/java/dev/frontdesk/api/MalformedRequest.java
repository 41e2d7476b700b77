package dev.frontdesk.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What of a request two readers could understand in two ways, or a server would answer with a page of its own. A router
 * before us and we must see one and the same request (RFC 9112, sections 3.2 and 6.3).
 */
public final class MalformedRequest {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String PARAMETERS =
            "(\\s*;\\s*(" + TOKEN + "\\s*=\\s*(" + TOKEN + "|\"([^\"\\\\]|\\\\.)*\"))?)*+";
    private static final String RANGE = TOKEN + "(/" + TOKEN + ")" + PARAMETERS;
    private static final Pattern MEDIA_TYPE = Pattern.compile(RANGE);
    private static final Pattern ACCEPT = Pattern.compile("\\s*(" + RANGE + ")?(\\s*,\\s*(" + RANGE + ")?)*+\\s*");
    private static final int LONGEST = 1000;

    private MalformedRequest() {}

    /** A sentence for whoever sent it; empty where all is well. */
    public static Optional<String> flaw(HttpServletRequest request) {
        if (values(request, "Host").size() > 1) {
            return Optional.of("The request names two hosts. Send one header Host.");
        }
        if (request.getHeader("Transfer-Encoding") != null && request.getHeader("Content-Length") != null) {
            return Optional.of("The request gives two lengths. Send Content-Length or Transfer-Encoding, not both.");
        }
        return Optional.empty();
    }

    /** The same of what the API is asked for. */
    public static Optional<String> flawOfTypes(HttpServletRequest request) {
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
