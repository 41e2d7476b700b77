package dev.frontdesk.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.Subject;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import dev.frontdesk.access.Role;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonTest {

    @Test
    void theHighestGroupGivesTheRole() {
        assertThat(role(List.of("staff", "frontdesk-reader", "frontdesk-agent")))
                .contains(Role.AGENT);
        assertThat(role(List.of("frontdesk-admin", "frontdesk-reader"))).contains(Role.ADMIN);
        assertThat(role("frontdesk-agent")).contains(Role.AGENT);
    }

    @Test
    void noOtherGroupGivesOne() {
        assertThat(role(List.of())).isEmpty();
        assertThat(role(List.of("admin", "frontdesk-", "frontdesk-owner", "Frontdesk-Admin", "/frontdesk-admin")))
                .isEmpty();
        assertThat(role(List.of(7, Map.of()))).isEmpty();
        assertThat(role(7)).isEmpty();
        assertThat(Person.role(claims(Map.of()), "groups")).isEmpty();
    }

    @Test
    void aPersonIsNamedByTheEmailThatTheProviderVouchesFor() {
        assertThat(Person.name(claims(Map.of("email", "jane@example.com")))).isEqualTo("jane@example.com");
        assertThat(Person.name(claims(Map.of("email", "jane@example.com", "email_verified", true))))
                .isEqualTo("jane@example.com");
        assertThat(Person.name(claims(Map.of("email", "boss@example.com", "email_verified", false))))
                .isEqualTo("4711@login.example.com");
        assertThat(Person.name(claims(Map.of("preferred_username", "jane")))).isEqualTo("jane@login.example.com");
    }

    @Test
    void aNameShowsAllThatItHas() {
        assertThat(Person.name(claims(Map.of("email", "jane\u202e\u0000@example.com\n"))))
                .isEqualTo("jane@example.com");
        assertThat(Person.name(claims(Map.of("email", "j".repeat(5000) + "@example.com"))))
                .isEqualTo("4711@login.example.com");
        assertThat(Person.name(claims(Map.of("email", "API_TOKEN")))).isEqualTo("4711@login.example.com");
    }

    private static Optional<Role> role(Object groups) {
        return Person.role(claims(Map.of("groups", groups)), "groups");
    }

    private static IDTokenClaimsSet claims(Map<String, Object> more) {
        var claims = new IDTokenClaimsSet(
                new Issuer("https://login.example.com/company"),
                new Subject("4711"),
                List.of(new Audience("frontdesk")),
                new Date(2_000_000_000_000L),
                new Date(1_000_000_000_000L));
        more.forEach(claims::setClaim);
        return claims;
    }
}
