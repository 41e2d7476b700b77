package dev.frontdesk.access.signin;

import static dev.frontdesk.access.signin.Browser.location;
import static dev.frontdesk.access.signin.SignInPlace.says;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People sign in at a provider and use the page with a session; a sign-in that fails ends on a page that says what to do. */
class SignInIT {

    private static final SignInPlace PLACE = SignInPlace.running();

    private final Browser browser = new Browser(PLACE.base());

    @Test
    void aReaderComesBackToWhereTheyWantedToGoAndReads() {
        HttpResponse<String> sentAway = browser.get("/?outcome=missed");
        assertThat(sentAway.statusCode()).isEqualTo(302);
        assertThat(location(sentAway)).isEqualTo("/signin?to=%2F%3Foutcome%3Dmissed");

        HttpResponse<String> toProvider = browser.follow(sentAway);
        assertThat(location(toProvider))
                .startsWith(PLACE.issuer())
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
        Browser browser = PLACE.signedIn("boss@example.com", "frontdesk-admin");
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
    void anAgentSetsTheOwnAvailabilityAlone() {
        Browser boss = PLACE.signedIn("boss@example.com", "frontdesk-admin");
        String own = address(boss.post("/api/users", user("Mia", "mia@example.com"), "Origin", own()));
        String other = address(boss.post("/api/users", user("Noa", "noa@example.com"), "Origin", own()));
        Browser mia = PLACE.signedIn("Mia@example.com", "frontdesk-agent");
        String away = "{\"available\": false}";

        HttpResponse<String> refused = mia.put(other + "/availability", away, "Origin", own());

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("e-mail address");
        assertThat(mia.put(own + "/availability", away, "Origin", own()).statusCode())
                .isEqualTo(200);
        assertThat(boss.put(other + "/availability", away, "Origin", own()).statusCode())
                .isEqualTo(200);
        assertThat(mia.put("/api/users/0/availability", away, "Origin", own()).statusCode())
                .isEqualTo(404);
    }

    private static String user(String name, String email) {
        return "{\"name\": \"%s\", \"email\": \"%s\"}".formatted(name, email);
    }

    private static String address(HttpResponse<String> created) {
        return URI.create(location(created)).getPath();
    }

    @Test
    void whoSignsOutIsOutWithEachCopyOfTheCookie() {
        Browser browser = PLACE.signedIn("jane@example.com", "frontdesk-agent");
        Browser copy = new Browser(PLACE.base());
        copy.cookies().putAll(browser.cookies());
        assertThat(browser.post("/signout", "", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/api/calls").statusCode()).isEqualTo(200);

        HttpResponse<String> out = browser.post("/signout", "", "Origin", own());

        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(out.body()).contains("signed out");
        assertThat(out.body()).contains(PLACE.issuer() + "/endsession");
        assertThat(browser.cookies()).doesNotContainKey(Cookies.SESSION);
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        assertThat(copy.get("/").statusCode()).as("a copy of the cookie").isEqualTo(302);
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
        PLACE.nextIs(says("jane@example.com", "frontdesk-reader"));
        assertThat(browser.follow(provider).statusCode()).isEqualTo(303);

        assertRefused(new Browser(PLACE.base()).follow(provider), 400, "Sign in again");
        browser.cookies().clear();
        assertRefused(browser.follow(provider), 400, "Sign in again");
    }

    @Test
    void aWayBackThatAnotherBeganIsRefused() {
        Browser other = new Browser(PLACE.base());
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

    private HttpResponse<String> comeBack(HttpResponse<String> toProvider, DefaultOAuth2TokenCallback token) {
        return PLACE.comeBack(browser, toProvider, token);
    }

    private void assertRefused(HttpResponse<String> answer, int status, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(sentence, "/signin");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith(Cookies.SESSION));
    }

    private static String own() {
        return PLACE.publicUrl();
    }
}
