package dev.frontdesk.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;

/**
 * Reads the query of an address for a servlet, as JAX-RS does for a resource: servers differ in the character set that their
 * {@code getParameter} reads.
 */
public final class QueryString {

    private QueryString() {}

    /**
     * @param query null where the address has none
     * @throws jakarta.ws.rs.WebApplicationException 400 for a percent sign without two hexadecimal digits behind it
     */
    public static MultivaluedMap<String, String> parse(String query) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        if (query == null) {
            return parameters;
        }
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                parameters.add(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw Problem.of(400, "The query of the address cannot be decoded. Write a percent sign as %25.")
                    .exception();
        }
    }
}
