package dev.frontdesk.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frontdesk.access.Admission.Verdict;
import dev.frontdesk.api.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.OptionalLong;

/** Answers requests whose sender is not known: people are sent to sign in, programs get an error that says what to send. */
@ApplicationScoped
public class Strangers {

    private final WrongTokens wrongTokens = new WrongTokens(System::nanoTime);

    @Inject
    private Door door;

    @Inject
    private AccessMeters meters;

    void answer(Verdict verdict, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (isPersonAtBrowser(request) && door.isOpen()) {
            response.setHeader("Location", "/signin?to=" + URLEncoder.encode(address(request), UTF_8));
            response.setStatus(302);
        } else {
            problem(verdict, request, response).send(response);
        }
    }

    /** As far as one can tell. */
    private static boolean isPersonAtBrowser(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getHeader("Authorization") == null
                && request.getMethod().equals("GET")
                && accept != null
                && accept.contains("text/html");
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private Problem problem(Verdict verdict, HttpServletRequest request, HttpServletResponse response) {
        if (verdict.isUnsure()) {
            response.setHeader("Retry-After", "60");
            return Problem.of(503, "The database cannot be asked whether this token is right. Try again in a minute.");
        }
        if (request.getHeader("Authorization") == null) {
            return unknown(response);
        }
        meters.wrongToken();
        OptionalLong seconds = wrongTokens.add(request.getRemoteAddr());
        return seconds.isPresent() ? tooMany(response, seconds.getAsLong()) : unknown(response);
    }

    /** With a place to sign in, a browser must not prompt for a password: its page sends people there. */
    private Problem unknown(HttpServletResponse response) {
        boolean isForPeople = !door.isOpen();
        response.setHeader(
                "WWW-Authenticate",
                isForPeople ? "Basic realm=\"Frontdesk\", charset=\"UTF-8\"" : "Bearer realm=\"Frontdesk\"");
        return Problem.of(
                401,
                "Send the API_TOKEN, or a token of /api/tokens that has not expired, as Authorization: Bearer, or as the"
                        + " password of HTTP Basic." + (isForPeople ? "" : " People sign in at /signin."));
    }

    private static Problem tooMany(HttpServletResponse response, long seconds) {
        response.setHeader("Retry-After", Long.toString(seconds));
        return Problem.of(429, "Too many wrong tokens came from this address. Try again in " + seconds + " s.");
    }
}
