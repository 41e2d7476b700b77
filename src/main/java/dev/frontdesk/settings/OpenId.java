package dev.frontdesk.settings;

import java.net.URI;

/**
 * Where people sign in (OpenID Connect).
 *
 * @param issuer as the provider writes it, with or without a slash at its end
 * @param clientSecret also the source of the key that our sessions are signed with
 * @param groupsClaim the claim of the ID token that lists a person's groups
 */
public record OpenId(URI issuer, String clientId, String clientSecret, String groupsClaim) {

    private static final int SHORTEST_SECRET = 16;

    static URI issuer(String text) {
        try {
            URI issuer = URI.create(text);
            boolean isComplete = issuer.getHost() != null && issuer.getQuery() == null && issuer.getFragment() == null;
            if (isComplete && ("https".equals(issuer.getScheme()) || isOnLoopback(issuer))) {
                return issuer;
            }
        } catch (IllegalArgumentException noAddress) {
            throw new Malformed("it is no address");
        }
        throw new Malformed("it is no https address without a query");
    }

    /** For trials: nobody can listen there. */
    private static boolean isOnLoopback(URI issuer) {
        return "http".equals(issuer.getScheme()) && issuer.getHost().matches("localhost|127\\.0\\.0\\.1|\\[::1]");
    }

    static String secret(String text) {
        if (text.length() < SHORTEST_SECRET) {
            throw new Malformed("it is shorter than " + SHORTEST_SECRET + " characters, so it could be guessed");
        }
        return text;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "OpenId[issuer=" + issuer + ", clientId=" + clientId + "]";
    }
}
