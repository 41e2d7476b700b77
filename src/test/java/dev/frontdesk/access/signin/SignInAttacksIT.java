package dev.frontdesk.access.signin;

import static dev.frontdesk.access.signin.Browser.location;
import static dev.frontdesk.access.signin.SignInPlace.says;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of attacks on page and API by way of the sign-in, each with its answer. Those on tokens are in {@code access}. */
class SignInAttacksIT {

    private static final SignInPlace PLACE = SignInPlace.running();
    private static final Instant LATER = Instant.now().plusSeconds(3600);
    private static final Map<String, String> ADMIN =
            Map.of("id", UUID.randomUUID().toString(), "name", "boss@example.com", "role", "admin");

    private static final Browser READER = PLACE.signedIn("reader@example.com", "frontdesk-reader");
    private static final Browser BOSS = PLACE.signedIn("boss@example.com", "frontdesk-admin");

    private final Browser stranger = new Browser(PLACE.base());

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://localhost",
        "Origin, http://localhost:1",
        "Origin, http://localhost.evil.example",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, same-origin",
        "Referer, http://localhost/",
    })
    void aPageOfAnotherSiteChangesNothing(String name, String value) {
        assertThat(BOSS.post("/api/users", "{}", name, value).statusCode()).isEqualTo(403);
        assertThat(BOSS.post("/api/rebuild", "", name, value).statusCode()).isEqualTo(403);
    }

    @Test
    void aSecretInTheAddressOpensNothing() {
        String session = BOSS.cookies().get(Cookies.SESSION);

        assertClosed(stranger.fetch("/api/calls?access_token=api-token-of-the-tests"));
        assertClosed(stranger.fetch("/api/calls?token=api-token-of-the-tests"));
        assertClosed(stranger.fetch("/api/calls?" + Cookies.SESSION + "=" + session));
        assertClosed(stranger.fetch("/api/calls;" + Cookies.SESSION + "=" + session));
    }

    @Test
    void aSessionIsNoTokenAndAWrongTokenIsNotMadeGoodByASession() {
        String session = BOSS.cookies().get(Cookies.SESSION);

        assertClosed(stranger.fetch("/api/calls", "Authorization", "Bearer " + session));
        assertClosed(BOSS.fetch("/api/calls", "Authorization", "Bearer wrong"));
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-User, boss@example.com",
        "X-Remote-User, boss@example.com",
        "Remote-User, boss@example.com",
        "X-Auth-Request-Email, boss@example.com",
        "X-Role, admin",
        "Role, admin",
        "X-Forwarded-Groups, frontdesk-admin",
        "X-Original-URL, /api/users",
        "X-Rewrite-URL, /api/users",
        "X-Forwarded-For, 127.0.0.1",
        "Forwarded, for=127.0.0.1",
    })
    void aHeaderGivesNeitherNameNorRole(String name, String value) {
        assertClosed(stranger.fetch("/api/users", name, value));
        assertThat(READER.fetch("/api/tokens", name, value).statusCode()).isEqualTo(403);
        assertThat(READER.fetch("/api/me", name, value).body()).contains("reader@example.com", "\"reader\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "_method"})
    void aHeaderDoesNotChangeTheMethod(String name) {
        assertThat(BOSS.fetch("/api/users/1", name, "DELETE").statusCode()).isEqualTo(200);
        assertThat(BOSS.fetch("/api/users/1?_method=DELETE").statusCode()).isNotEqualTo(204);
        assertThat(BOSS.fetch("/api/users/1").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "..", "eyJhbGciOiJub25lIn0.eyJyb2xlIjoiYWRtaW4ifQ.", "\"quoted\""})
    void aSessionThatIsNoneOpensNothing(String session) {
        assertOpensNothing(session);
    }

    @Test
    void aSessionThatWeHaveNotMadeOpensNothing() {
        String[] mine = READER.cookies().get(Cookies.SESSION).split("\\.");
        String[] admin = seal(SignInPlace.SECRET, "of another")
                .sign(Cookies.SESSION, ADMIN, LATER)
                .split("\\.");
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .audience(Cookies.SESSION)
                .claim("role", "admin")
                .build();

        assertOpensNothing(String.join(".", mine[0], admin[1], mine[2]));
        assertOpensNothing(String.join(".", mine[0], mine[1], ""));
        assertOpensNothing(String.join(".", mine[0], mine[1], mine[2].substring(1)));
        assertOpensNothing(new PlainJWT(claims).serialize());
        assertOpensNothing(StandInProvider.signed(claims, (SignInPlace.SECRET + SignInPlace.SECRET).getBytes())
                .serialize());
    }

    @Test
    void aSessionOfAnotherInstallationOpensNothing() {
        String here = PLACE.publicUrl() + " " + PLACE.issuer() + " " + SignInPlace.CLIENT;
        Seal ours = seal(SignInPlace.SECRET, here);
        stranger.cookies().put(Cookies.SESSION, ours.sign(Cookies.SESSION, ADMIN, LATER));
        assertThat(stranger.fetch("/api/tokens").statusCode())
                .as("made as we make it")
                .isEqualTo(200);

        assertOpensNothing(
                seal(SignInPlace.SECRET, here.replace("http:", "https:")).sign(Cookies.SESSION, ADMIN, LATER));
        assertOpensNothing(seal("another secret, also long", here).sign(Cookies.SESSION, ADMIN, LATER));
        assertOpensNothing(ours.sign(Cookies.SESSION, ADMIN, Instant.now().minusSeconds(1)));
        assertOpensNothing(ours.sign(Cookies.ATTEMPT, ADMIN, LATER));
    }

    @Test
    void aSignInThatHasBegunIsNoSession() {
        stranger.get("/signin");

        assertOpensNothing(stranger.cookies().get(Cookies.ATTEMPT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/%5Cevil.example",
                "%5C%5Cevil.example",
                "https://evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                "@evil.example",
                ".evil.example",
                "/%09/evil.example",
                "/%0D%0ASet-Cookie:%20a=b",
            })
    void afterTheSignInNobodyIsSentToAnotherSite(String to) {
        HttpResponse<String> back = PLACE.comeBack(
                stranger, stranger.get("/signin?to=" + to), says("jane@example.com", "frontdesk-reader"));

        assertThat(location(back)).isEqualTo(PLACE.publicUrl() + "/");
    }

    @Test
    void theWayBackRepeatsNothingOfItsAddress() {
        HttpResponse<String> answer =
                stranger.get("/signin/callback?error=%3Cscript%3E&error_description=%3Cscript%3E&state=%3Cscript%3E");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("script");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void strangersWhoTryOftenKeepNobodyOut() {
        for (int attempt = 0; attempt < 150; attempt++) {
            stranger.cookies().put(Cookies.SESSION, "wrong");
            stranger.fetch("/api/calls");
            stranger.get("/signin/callback?code=wrong&state=wrong");
        }

        assertThat(READER.fetch("/api/me").statusCode()).isEqualTo(200);
        assertThat(PLACE.signedIn("jane@example.com", "frontdesk-reader")
                        .fetch("/api/me")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aLinkDoesNotSignOut() {
        assertThat(READER.get("/signout").statusCode()).isEqualTo(405);
        assertThat(READER.fetch("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void noBrowserPromptsForAPasswordThatAnotherPageCouldUse() {
        assertThat(stranger.fetch("/api/calls").headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"Frontdesk\"");
    }

    private void assertOpensNothing(String session) {
        stranger.cookies().put(Cookies.SESSION, session);
        assertClosed(stranger.fetch("/api/me"));
        assertThat(stranger.get("/").statusCode()).isEqualTo(302);
        assertThat(stranger.post("/api/users", "{}", "Origin", PLACE.publicUrl())
                        .statusCode())
                .isEqualTo(401);
    }

    private static void assertClosed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
    }

    private static Seal seal(String secret, String installation) {
        return new Seal(secret, installation);
    }
}
