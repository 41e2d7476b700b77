package dev.frontdesk.access.signin;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import dev.frontdesk.access.Role;
import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads from an ID token who somebody is. */
final class Person {

    private static final String PREFIX = "frontdesk-";
    private static final int LONGEST_NAME = 254;

    private Person() {}

    /**
     * The e-mail if the provider vouches for it, or else the name at the provider. It always has an at sign, which no token's
     * name has, and nothing that cannot be seen.
     */
    static String name(IDTokenClaimsSet claims) {
        String email = visible(claims.getStringClaim("email"));
        boolean isDoubtful = Boolean.FALSE.equals(claims.getBooleanClaim("email_verified"));
        if (email.indexOf('@') > 0 && email.length() <= LONGEST_NAME && !isDoubtful) {
            return email;
        }
        String name = visible(claims.getStringClaim("preferred_username"));
        boolean isGood = !name.isEmpty() && name.length() <= LONGEST_NAME;
        return (isGood ? name : visible(claims.getSubject().getValue())) + "@"
                + URI.create(claims.getIssuer().getValue()).getHost();
    }

    /** Without control characters and such as turn the direction of a text. */
    private static String visible(String text) {
        return text == null ? "" : text.replaceAll("\\p{C}", "").strip();
    }

    /** The highest that a group gives; empty if none does. */
    static Optional<Role> role(IDTokenClaimsSet claims, String claim) {
        return groups(claims.getClaim(claim))
                .filter(group -> group.startsWith(PREFIX))
                .flatMap(group -> Role.of(group.substring(PREFIX.length())).stream())
                .max(Comparator.naturalOrder());
    }

    /** A list as a rule; some providers write a text where there is but one. */
    private static Stream<String> groups(Object claim) {
        Collection<?> all = claim instanceof Collection<?> list ? list : List.of(claim == null ? "" : claim);
        return all.stream().filter(String.class::isInstance).map(String.class::cast);
    }
}
