package dev.frontdesk.access.signin;

import dev.frontdesk.settings.OpenId;
import dev.frontdesk.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps attempts and sessions in the browser. */
@ApplicationScoped
class Cookies {

    static final String SESSION = "frontdesk_session";
    static final String ATTEMPT = "frontdesk_signin";

    private static final Duration TO_SIGN_IN = Duration.ofMinutes(10);

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    void begin(Attempt attempt, HttpServletResponse response) {
        set(ATTEMPT, attempt.claims(), TO_SIGN_IN, response);
    }

    Optional<Attempt> attempt(HttpServletRequest request) {
        return read(ATTEMPT, request).flatMap(Attempt::of);
    }

    void endAttempt(HttpServletResponse response) {
        response.addCookie(cookie(ATTEMPT, "", Duration.ZERO, isByHttps()));
    }

    void begin(Session session, HttpServletResponse response) {
        set(SESSION, session.claims(), Session.LENGTH, response);
    }

    Optional<Session> session(HttpServletRequest request) {
        return read(SESSION, request).flatMap(Session::of);
    }

    void endSession(HttpServletResponse response) {
        response.addCookie(cookie(SESSION, "", Duration.ZERO, isByHttps()));
    }

    private void set(String name, Map<String, String> claims, Duration age, HttpServletResponse response) {
        seal().map(seal -> seal.sign(name, claims, clock.instant().plus(age)))
                .ifPresent(value -> response.addCookie(cookie(name, value, age, isByHttps())));
    }

    private Optional<Map<String, String>> read(String name, HttpServletRequest request) {
        Cookie[] all = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        String full = fullName(name, isByHttps());
        return seal().flatMap(seal -> Stream.of(all)
                .filter(cookie -> cookie.getName().equals(full))
                .flatMap(cookie -> seal.open(name, cookie.getValue(), clock.instant()).stream())
                .findFirst());
    }

    private Optional<Seal> seal() {
        return settings.openId().map(openId -> new Seal(openId.clientSecret(), installation(openId)));
    }

    private String installation(OpenId openId) {
        return String.join(
                " ",
                settings.publicUrl().orElseThrow().toString(),
                openId.issuer().toString(),
                openId.clientId());
    }

    private boolean isByHttps() {
        return settings.publicUrl()
                .filter(url -> "https".equals(url.getScheme()))
                .isPresent();
    }

    /** Lax: it comes along when somebody follows a link to a call, and not with what pages of other sites send. */
    static Cookie cookie(String name, String value, Duration age, boolean isByHttps) {
        Cookie cookie = new Cookie(fullName(name, isByHttps), value);
        cookie.setPath("/");
        cookie.setMaxAge((int) age.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(isByHttps);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** Browsers take a cookie of such a name from this very host by https alone, not from its neighbours (RFC 6265bis). */
    private static String fullName(String name, boolean isByHttps) {
        return isByHttps ? "__Host-" + name : name;
    }
}
