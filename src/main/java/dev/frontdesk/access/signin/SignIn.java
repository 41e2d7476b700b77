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
import java.util.logging.Level;
import java.util.logging.Logger;

/** Signs people in, in two steps: they are sent to the provider, and come back with a code. */
@ApplicationScoped
public class SignIn implements Door {

    private static final Logger LOG = Logger.getLogger(SignIn.class.getName());

    private static final String AGAIN =
            "This sign-in was not begun in this browser, or is more than ten minutes old. Sign in again.";

    private static final Duration TO_KNOW = Duration.ofHours(1);

    private final Turns turns = new Turns();
    private volatile Provider known;
    private volatile long knownSince;

    @Inject
    private Settings settings;

    @Inject
    private Cookies cookies;

    @Inject
    private EndedSessions ended;

    @Override
    public boolean isOpen() {
        return settings.openId().isPresent();
    }

    @Override
    public Optional<Caller> callerOf(HttpServletRequest request) {
        return session(request).map(Session::caller);
    }

    /** The session that the request belongs to, unless it has been ended. */
    Optional<Session> session(HttpServletRequest request) {
        return cookies.session(request).filter(session -> !ended.contains(session.id()));
    }

    /** Where the browser is sent to. */
    URI providerFor(Attempt attempt, HttpServletRequest request) throws SignInFailed {
        return inTurn(request, () -> provider().address(attempt));
    }

    /** Where a person who has signed out here can sign out at the provider, too; empty if it cannot say. */
    Optional<URI> signOutAtProvider(HttpServletRequest request) {
        try {
            return inTurn(request, () -> provider().signOut());
        } catch (SignInFailed unavailable) {
            LOG.log(Level.FINE, "The provider cannot say where people sign out.", unavailable);
            return Optional.empty();
        }
    }

    /**
     * The session of somebody who comes back.
     *
     * @param attempt empty if the browser brings none
     */
    Session finish(Optional<Attempt> attempt, HttpServletRequest request) throws SignInFailed {
        Attempt begun = attempt.orElseThrow(() -> new SignInFailed(400, AGAIN));
        AuthenticationResponse response = parse(request.getQueryString());
        if (!begun.state().equals(response.getState())) {
            throw new SignInFailed(400, AGAIN);
        }
        boolean hasCode =
                response.indicatesSuccess() && response.toSuccessResponse().getAuthorizationCode() != null;
        if (!hasCode) {
            throw new SignInFailed(403, "The provider did not let you in. Sign in again, or ask an admin.");
        }
        AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
        IDTokenClaimsSet claims = inTurn(request, () -> provider().claims(code, begun));
        return Session.begin(Person.name(claims), role(claims));
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

    /** Read once an hour: strangers may come to sign in as often as they like. */
    private Provider provider() throws SignInFailed {
        Provider last = known;
        if (last == null || System.nanoTime() - knownSince > TO_KNOW.toNanos()) {
            last = new Provider(openId(), callback());
            knownSince = System.nanoTime();
            known = last;
        }
        return last;
    }

    private <T> T inTurn(HttpServletRequest request, Step<T> step) throws SignInFailed {
        String address = request.getRemoteAddr();
        if (!turns.begin(address)) {
            throw new SignInFailed(
                    SignInFailed.UNAVAILABLE, "Too many people sign in at this moment. Try again in a minute.");
        }
        try {
            return step.take();
        } finally {
            turns.end(address);
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
