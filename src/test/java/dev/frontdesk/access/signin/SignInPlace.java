package dev.frontdesk.access.signin;

import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.host.OwnFrontdesk;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** A Frontdesk with a provider to sign in at, which the tests of sign-in share; both end with the tests' process. */
public final class SignInPlace {

    static final String CLIENT = "frontdesk";
    static final String SECRET = "secret-of-the-client";

    private static final String COMPANY = "company";
    private static final int HOUR = 3600;

    private final MockOAuth2Server provider = new MockOAuth2Server(
            new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(), Set.of(), new NettyWrapper()));

    private final OwnFrontdesk place = OwnFrontdesk.in(Frontdesk.folder("signin-it"));
    private final int port = Frontdesk.freePort();
    private final URI base;

    private SignInPlace() {
        provider.start();
        base = place.start(settings(port)).base();
    }

    public static SignInPlace running() {
        return Shared.INSTANCE;
    }

    public URI base() {
        return base;
    }

    /** What the settings name as the address of all nodes. */
    String publicUrl() {
        return "http://localhost:" + port;
    }

    String issuer() {
        return provider.issuerUrl(COMPANY).toString();
    }

    /** One more server on the same database. */
    URI startAnotherNode() {
        Map<String, String> settings = settings(Frontdesk.freePort());
        settings.put("DATA_DIR", place.folder().resolve("data-of-another").toString());
        return place.start(settings).base();
    }

    private Map<String, String> settings(int ownPort) {
        Map<String, String> settings = place.settings(ownPort);
        settings.put("PUBLIC_URL", publicUrl());
        settings.put("OIDC_ISSUER", issuer());
        settings.put("OIDC_CLIENT_ID", CLIENT);
        settings.put("OIDC_CLIENT_SECRET", SECRET);
        return settings;
    }

    /** A browser in which somebody of this group has signed in. */
    Browser signedIn(String email, String group) {
        Browser browser = new Browser(base);
        HttpResponse<String> back = comeBack(browser, browser.get("/signin"), says(email, group));
        if (back.statusCode() != 303) {
            throw new AssertionError(back.body());
        }
        return browser;
    }

    /** The answer to the browser that comes back from the provider, which has said this of the person. */
    HttpResponse<String> comeBack(Browser browser, HttpResponse<String> toProvider, DefaultOAuth2TokenCallback token) {
        nextIs(token);
        return browser.follow(browser.follow(toProvider));
    }

    /** Who signs in next. */
    public void nextIs(DefaultOAuth2TokenCallback token) {
        provider.enqueueCallback(token);
    }

    public static DefaultOAuth2TokenCallback says(String email, String group) {
        return says(Map.of("email", email, "groups", List.of(group)));
    }

    /** @param claims of the ID token, also those that it has by itself */
    static DefaultOAuth2TokenCallback says(Map<String, Object> claims) {
        return new DefaultOAuth2TokenCallback(COMPANY, "4711", "JWT", List.of(CLIENT), claims, HOUR);
    }

    private static final class Shared {

        private static final SignInPlace INSTANCE = new SignInPlace();
    }
}
