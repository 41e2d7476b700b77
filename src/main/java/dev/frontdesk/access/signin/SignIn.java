package dev.frontdesk.access.signin;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import dev.frontdesk.access.Caller;
import dev.frontdesk.access.Door;
import dev.frontdesk.access.Role;
import dev.frontdesk.settings.OpenId;
import dev.frontdesk.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Signs people in, in two steps: they are sent to the provider, and come back with a code. */
@ApplicationScoped
public class SignIn implements Door {

    private static final String AGAIN =
            "This sign-in was not begun in this browser, or is more than ten minutes old. Sign in again.";

    private static final Duration TO_KNOW = Duration.ofHours(1);
    private static final int MOST_UNDER_WAY = 8;

    private final Semaphore underWay = new Semaphore(MOST_UNDER_WAY);
    private volatile Provider known;
    private volatile long knownSince;

    @Inject
    private Settings settings;

    @Inject
    private Cookies cookies;

    @Override
    public boolean isOpen() {
        return settings.openId().isPresent();
    }

    @Override
    public Optional<Caller> callerOf(HttpServletRequest request) {
        return cookies.session(request).map(Session::caller);
    }

    /** Where the browser is sent to. */
    URI providerFor(Attempt attempt) throws SignInFailed {
        return limited(() -> provider().address(attempt));
    }

    /**
     * The session of somebody who comes back.
     *
     * @param attempt empty if the browser brings none
     * @param query as the provider has made it
     */
    Session finish(Optional<Attempt> attempt, String query) throws SignInFailed {
        Attempt begun = attempt.orElseThrow(() -> new SignInFailed(400, AGAIN));
        AuthenticationResponse response = parse(query);
        if (!begun.state().equals(response.getState())) {
            throw new SignInFailed(400, AGAIN);
        }
        boolean hasCode =
                response.indicatesSuccess() && response.toSuccessResponse().getAuthorizationCode() != null;
        if (!hasCode) {
            throw new SignInFailed(403, "The provider did not let you in. Sign in again, or ask an admin.");
        }
        AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
        IDTokenClaimsSet claims = limited(() -> provider().claims(code, begun));
        return new Session(Person.name(claims), role(claims));
    }

    private Role role(IDTokenClaimsSet claims) throws SignInFailed {
        String claim = openId().groupsClaim();
        return Person.role(claims, claim)
                .orElseThrow(
                        () -> new SignInFailed(
                                403,
                                "You are known, and may not use Frontdesk: you are in none of the groups frontdesk-reader,"
                                        + " frontdesk-agent and frontdesk-admin. Ask an admin to add you to one, then sign in again."));
    }

    private AuthenticationResponse parse(String query) throws SignInFailed {
        try {
            return AuthenticationResponseParser.parse(URI.create(callback() + "?" + (query == null ? "" : query)));
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw new SignInFailed(400, AGAIN, unreadable);
        }
    }

    /** Asked once an hour, or whoever has no token could have us ask the provider as often as they like. */
    private Provider provider() throws SignInFailed {
        Provider last = known;
        if (last == null || System.nanoTime() - knownSince > TO_KNOW.toNanos()) {
            last = new Provider(openId(), callback());
            knownSince = System.nanoTime();
            known = last;
        }
        return last;
    }

    /** Those who come when many others wait for the provider are sent away: threads are for callers. */
    private <T> T limited(Step<T> step) throws SignInFailed {
        if (!underWay.tryAcquire()) {
            throw new SignInFailed(503, "Too many people sign in at this moment. Try again in a minute.");
        }
        try {
            return step.take();
        } finally {
            underWay.release();
        }
    }

    /** Something that waits for the provider. */
    private interface Step<T> {
        T take() throws SignInFailed;
    }

    private OpenId openId() {
        return settings.openId().orElseThrow();
    }

    /** Made of PUBLIC_URL alone, so that a proxy does not matter. */
    private URI callback() {
        return URI.create(settings.publicUrl().orElseThrow() + "/signin/callback");
    }
}
