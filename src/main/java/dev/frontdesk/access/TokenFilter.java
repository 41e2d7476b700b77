package dev.frontdesk.access;

import dev.frontdesk.api.DeclaredBody;
import dev.frontdesk.api.ForeignPage;
import dev.frontdesk.api.MalformedRequest;
import dev.frontdesk.api.NoForm;
import dev.frontdesk.api.Problem;
import dev.frontdesk.settings.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Authenticates the page and the API by the token. Plivo's addresses need a signature instead, and two health addresses
 * are open to monitoring. If the settings have no token, nothing else is accessible. A request is rejected before its
 * body is read.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class TokenFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> OPEN = Set.of("/api/health/live", "/api/health/ready");

    private final transient WrongTokens wrongTokens = new WrongTokens(System::nanoTime);

    @Inject
    private transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getHeader("Transfer-Encoding") != null) {
            // Servers drop a Content-Length beside it, so that a router may count the following bytes to this request.
            response.setHeader("Connection", "close");
        }
        Optional<String> malformed = MalformedRequest.of(request);
        if (malformed.isPresent()) {
            // The following bytes on this connection may belong to this request or to another one.
            response.setHeader("Connection", "close");
            Problem.of(400, malformed.get()).send(response);
        } else if ("/plivo".equals(request.getServletPath())) {
            // Decided by the servlet that will answer: SignatureFilter stands before it.
            chain.doFilter(request, response);
        } else {
            admit(request, response, chain);
        }
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SecurityHeaders.set(response);
        // After an upgrade a browser must not mix old and new files of the page.
        response.setHeader("Cache-Control", "/api".equals(request.getServletPath()) ? "no-store" : "no-cache");
        Optional<Problem> refusal = isOpen(request) ? Optional.empty() : refusal(request, response);
        refusal = refusal.or(() -> MalformedRequest.ofTypes(request).map(detail -> Problem.of(400, detail)));
        if (refusal.isPresent()) {
            response.setHeader("Cache-Control", "no-store");
            refusal.get().send(response);
        } else {
            chain.doFilter(new NoForm(DeclaredBody.of(request)), response);
        }
    }

    /** Compares the undecoded address, which dots and semicolons cannot disguise. */
    private static boolean isOpen(HttpServletRequest request) {
        String address =
                request.getRequestURI().substring(request.getContextPath().length());
        return OPEN.contains(address);
    }

    private Optional<Problem> refusal(HttpServletRequest request, HttpServletResponse response) {
        String authorization = request.getHeader("Authorization");
        if (!Credentials.in(authorization).open(settings.apiToken())) {
            OptionalLong seconds =
                    authorization == null ? OptionalLong.empty() : wrongTokens.add(request.getRemoteAddr());
            return Optional.of(seconds.isPresent() ? tooMany(response, seconds.getAsLong()) : unknown(response));
        }
        if (ForeignPage.changesSomething(request, settings.publicUrl())) {
            return Optional.of(Problem.of(
                    403, "A page of another site may not change anything here. Do it from Frontdesk's own address."));
        }
        return Optional.empty();
    }

    private static Problem unknown(HttpServletResponse response) {
        response.setHeader("WWW-Authenticate", "Basic realm=\"Frontdesk\", charset=\"UTF-8\"");
        return Problem.of(401, "Send the API_TOKEN as Authorization: Bearer, or as the password of HTTP Basic.");
    }

    private static Problem tooMany(HttpServletResponse response, long seconds) {
        response.setHeader("Retry-After", Long.toString(seconds));
        return Problem.of(429, "Too many wrong tokens came from this address. Try again in " + seconds + " s.");
    }
}
