package dev.frontdesk.access.signin;

import static dev.frontdesk.access.signin.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.host.OwnFrontdesk;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People sign in at a provider and use the page with a session; whoever tries to get in another way is told what to do. */
class SignInIT {

    private static final String COMPANY = "company";
    private static final String CLIENT = "frontdesk";
    private static final int HOUR = 3600;
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server(
            new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(), Set.of(), new NettyWrapper()));

    private static OwnFrontdesk place;
    private static URI base;

    private final Browser browser = new Browser(base);

    @BeforeAll
    static void start() {
        PROVIDER.start();
        int port = Frontdesk.freePort();
        place = OwnFrontdesk.in(Path.of("target", "signin-it"));
        Map<String, String> settings = place.settings(port);
        settings.put("PUBLIC_URL", "http://localhost:" + port);
        settings.put("OIDC_ISSUER", PROVIDER.issuerUrl(COMPANY).toString());
        settings.put("OIDC_CLIENT_ID", CLIENT);
        settings.put("OIDC_CLIENT_SECRET", "secret-of-the-client");
        base = place.start(settings).base();
    }

    @AfterAll
    static void end() {
        place.close();
        PROVIDER.shutdown();
    }

    @Test
    void aReaderComesBackToWhereTheyWantedToGoAndReads() {
        HttpResponse<String> sentAway = browser.get("/?outcome=missed");
        assertThat(sentAway.statusCode()).isEqualTo(302);
        assertThat(location(sentAway)).isEqualTo("/signin?to=%2F%3Foutcome%3Dmissed");

        HttpResponse<String> toProvider = browser.follow(sentAway);
        assertThat(location(toProvider))
                .startsWith(PROVIDER.issuerUrl(COMPANY).toString())
                .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=", "response_type=code");

        HttpResponse<String> back = comeBack(toProvider, says("jane@example.com", "frontdesk-reader"));

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(location(back)).endsWith("/?outcome=missed");
        assertThat(back.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("frontdesk_session=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax"));
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/calls").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/tokens").statusCode()).isEqualTo(403);
        assertThat(browser.get("/api/me").body())
                .isEqualTo("{\"name\":\"jane@example.com\",\"role\":\"reader\",\"signedIn\":true}");
    }

    @Test
    void anAdminChangesThingsFromOurOwnPageAloneAndTheAuditNamesThem() {
        signIn("boss@example.com", "frontdesk-admin");
        String token = "{\"name\": \"Wallboard\", \"role\": \"reader\"}";

        assertThat(browser.post("/api/tokens", token).statusCode()).isEqualTo(403);
        assertThat(browser.post("/api/tokens", token, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/api/tokens", token, "Origin", own()).statusCode())
                .isEqualTo(201);
        assertThat(browser.get("/api/audit?by=boss@example.com").body()).contains("token 1");
    }

    @Test
    void whoSignsOutIsOut() {
        signIn("jane@example.com", "frontdesk-agent");
        assertThat(browser.post("/signout", "", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/api/calls").statusCode()).isEqualTo(200);

        HttpResponse<String> out = browser.post("/signout", "", "Origin", own());

        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(out.body()).contains("signed out");
        assertThat(browser.cookies()).doesNotContainKey(Cookies.SESSION);
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void whoIsInNoGroupIsToldWhomToAsk() {
        HttpResponse<String> back = comeBack(browser.get("/signin"), says("jane@example.com", "staff"));

        assertRefused(back, 403, "Ask an admin");
    }

    @Test
    void aTokenForAnotherProgramIsRefused() {
        assertRefused(
                comeBack(browser.get("/signin"), says(Map.of("aud", List.of("another")))), 403, "cannot be trusted");
    }

    @Test
    void aTokenOfAnotherSignInIsRefused() {
        assertRefused(comeBack(browser.get("/signin"), says(Map.of("nonce", "of another"))), 403, "cannot be trusted");
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        assertRefused(
                comeBack(browser.get("/signin"), says(Map.of("iss", "https://evil.example"))),
                403,
                "cannot be trusted");
    }

    @Test
    void anAddressOfTheWayBackIsGoodOnce() {
        HttpResponse<String> provider = browser.follow(browser.get("/signin"));
        PROVIDER.enqueueCallback(says("jane@example.com", "frontdesk-reader"));
        assertThat(browser.follow(provider).statusCode()).isEqualTo(303);

        assertRefused(new Browser(base).follow(provider), 400, "Sign in again");
        browser.cookies().clear();
        assertRefused(browser.follow(provider), 400, "Sign in again");
    }

    @Test
    void aWayBackThatAnotherBeganIsRefused() {
        Browser other = new Browser(base);
        HttpResponse<String> others = other.follow(other.get("/signin"));
        browser.get("/signin");

        assertRefused(browser.follow(others), 400, "Sign in again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "?code=x",
                "?state=x",
                "?code=x&state=y",
                "?error=access_denied&state=x",
                "?code=%00&state=%ff",
            })
    void aWayBackThatNobodyBeganIsRefused(String query) {
        assertRefused(browser.get("/signin/callback" + query), 400, "Sign in again");
        browser.get("/signin");
        assertRefused(browser.get("/signin/callback" + query), 400, "Sign in again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJub25lIn0.eyJyb2xlIjoiYWRtaW4ifQ.", ""})
    void aSessionThatWeHaveNotMadeIsNone(String session) {
        browser.cookies().put(Cookies.SESSION, session);

        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        assertThat(browser.post("/api/users", "{}", "Origin", own()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void anAttemptIsNoSession() {
        browser.get("/signin");
        browser.cookies().put(Cookies.SESSION, browser.cookies().get(Cookies.ATTEMPT));

        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void afterTheSignInNobodyIsSentToAnotherSite() {
        HttpResponse<String> back =
                comeBack(browser.get("/signin?to=//evil.example"), says("jane@example.com", "frontdesk-reader"));

        assertThat(location(back)).isEqualTo(own() + "/");
    }

    private void signIn(String email, String group) {
        assertThat(comeBack(browser.get("/signin"), says(email, group)).statusCode())
                .isEqualTo(303);
    }

    private HttpResponse<String> comeBack(HttpResponse<String> toProvider, DefaultOAuth2TokenCallback token) {
        PROVIDER.enqueueCallback(token);
        return browser.follow(browser.follow(toProvider));
    }

    private static DefaultOAuth2TokenCallback says(String email, String group) {
        return says(Map.of("email", email, "groups", List.of(group)));
    }

    /** @param claims of the ID token, also those that it has by itself */
    private static DefaultOAuth2TokenCallback says(Map<String, Object> claims) {
        return new DefaultOAuth2TokenCallback(COMPANY, "4711", "JWT", List.of(CLIENT), claims, HOUR);
    }

    private void assertRefused(HttpResponse<String> answer, int status, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(sentence, "/signin");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith(Cookies.SESSION));
    }

    private static String own() {
        return "http://localhost:" + base.getPort();
    }
}
