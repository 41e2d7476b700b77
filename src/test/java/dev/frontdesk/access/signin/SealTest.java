package dev.frontdesk.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final Map<String, String> JANE = Map.of("name", "jane@example.com", "role", "reader");
    private static final String SECRET = "the secret of the tests";
    private static final String HERE = "https://frontdesk.example.com";

    private final Seal seal = new Seal(SECRET, HERE);
    private final String signed = seal.sign("session", JANE, NOW.plusSeconds(60));

    @Test
    void whatWasSignedOpensOnEveryNodeAndAfterARestart() {
        assertThat(new Seal(SECRET, HERE).open("session", signed, NOW)).contains(JANE);
    }

    @Test
    void itOpensForItsPurposeAndUntilItsEndAlone() {
        assertThat(seal.open("signin", signed, NOW)).isEmpty();
        assertThat(seal.open("session", signed, NOW.plusSeconds(59))).isPresent();
        assertThat(seal.open("session", signed, NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void anotherSecretOpensNothing() {
        assertThat(new Seal("another secret of the tests", HERE).open("session", signed, NOW))
                .isEmpty();
    }

    @Test
    void anotherInstallationWithTheSameClientOpensNothing() {
        assertThat(new Seal(SECRET, "https://trial.example.com").open("session", signed, NOW))
                .isEmpty();
    }

    @Test
    void aChangedRoleOpensNothing() {
        String[] parts = signed.split("\\.");
        String admin = seal.sign("session", Map.of("name", "jane@example.com", "role", "admin"), NOW.plusSeconds(60));

        assertThat(seal.open("session", parts[0] + "." + admin.split("\\.")[1] + "." + parts[2], NOW))
                .isEmpty();
    }

    @Test
    void whatIsSignedInAnotherWayOpensNothing() throws Exception {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .audience("session")
                .expirationTime(Date.from(NOW.plusSeconds(60)))
                .claim("role", "admin")
                .build();
        var byClientSecret = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        byClientSecret.sign(new MACSigner((SECRET + SECRET).getBytes(StandardCharsets.UTF_8)));

        assertThat(seal.open("session", new PlainJWT(claims).serialize(), NOW)).isEmpty();
        assertThat(seal.open("session", byClientSecret.serialize(), NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "null", "eyJhbGciOiJIUzI1NiJ9.e30."})
    void whatIsNothingOpensNothing(String text) {
        assertThat(seal.open("session", text, NOW)).isEmpty();
    }
}
