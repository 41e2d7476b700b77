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

    /** A working day: whoever leaves the company is out the next day at the latest. */
    private static final Duration DAY = Duration.ofHours(10);

    private static final Duration TO_SIGN_IN = Duration.ofMinutes(10);

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    void begin(Attempt attempt, HttpServletResponse response) {
        set(ATTEMPT, attempt.claims(), "/signin", TO_SIGN_IN, response);
    }

    Optional<Attempt> attempt(HttpServletRequest request) {
        return read(ATTEMPT, request).flatMap(Attempt::of);
    }

    void endAttempt(HttpServletResponse response) {
        response.addCookie(cookie(ATTEMPT, "", "/signin", Duration.ZERO));
    }

    void begin(Session session, HttpServletResponse response) {
        set(SESSION, session.claims(), "/", DAY, response);
    }

    Optional<Session> session(HttpServletRequest request) {
        return read(SESSION, request).flatMap(Session::of);
    }

    void endSession(HttpServletResponse response) {
        response.addCookie(cookie(SESSION, "", "/", Duration.ZERO));
    }

    private void set(String name, Map<String, String> claims, String path, Duration age, HttpServletResponse response) {
        seal().map(seal -> seal.sign(name, claims, clock.instant().plus(age)))
                .ifPresent(value -> response.addCookie(cookie(name, value, path, age)));
    }

    private Optional<Map<String, String>> read(String name, HttpServletRequest request) {
        Cookie[] all = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return seal().flatMap(seal -> Stream.of(all)
                .filter(cookie -> cookie.getName().equals(name))
                .flatMap(cookie -> seal.open(name, cookie.getValue(), clock.instant()).stream())
                .findFirst());
    }

    private Optional<Seal> seal() {
        return settings.openId().map(OpenId::clientSecret).map(Seal::new);
    }

    /** Lax: it comes along when somebody follows a link to a call, and not with what pages of other sites send. */
    private Cookie cookie(String name, String value, String path, Duration age) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(path);
        cookie.setMaxAge((int) age.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.publicUrl()
                .filter(url -> "https".equals(url.getScheme()))
                .isPresent());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
