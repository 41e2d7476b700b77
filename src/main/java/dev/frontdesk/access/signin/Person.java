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

    private Person() {}

    /**
     * The e-mail if the provider vouches for it, or else the name at the provider. It always has an at sign, which no token's
     * name has.
     */
    static String name(IDTokenClaimsSet claims) {
        String email = claims.getStringClaim("email");
        boolean isDoubtful = Boolean.FALSE.equals(claims.getBooleanClaim("email_verified"));
        if (email != null && email.indexOf('@') > 0 && !isDoubtful) {
            return email;
        }
        String name = Optional.ofNullable(claims.getStringClaim("preferred_username"))
                .orElseGet(() -> claims.getSubject().getValue());
        return name + "@" + URI.create(claims.getIssuer().getValue()).getHost();
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
