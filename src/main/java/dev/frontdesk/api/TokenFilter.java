package dev.frontdesk.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frontdesk.startup.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * The gate: the page and the API open with the token only. Plivo's addresses have a signature instead, and the two
 * health addresses are open for those who watch over us. Without a token in the settings nothing else opens.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class TokenFilter extends HttpFilter {

    private static final Set<String> OPEN = Set.of("/api/health/live", "/api/health/ready");

    @Inject
    private Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // By the servlet that will answer, which asks for Plivo's signature.
        if ("/plivo".equals(request.getServletPath())) {
            chain.doFilter(request, response);
            return;
        }
        SecurityHeaders.set(response);
        // After an upgrade no browser may mix the page's old files with new ones.
        response.setHeader("Cache-Control", "/api".equals(request.getServletPath()) ? "no-store" : "no-cache");
        if (isOpen(request) || hasToken(request)) {
            chain.doFilter(request, response);
        } else {
            refuse(response);
        }
    }

    /** By the plain address, which cannot be talked round by dots and semicolons. */
    private static boolean isOpen(HttpServletRequest request) {
        String address =
                request.getRequestURI().substring(request.getContextPath().length());
        return OPEN.contains(address);
    }

    private boolean hasToken(HttpServletRequest request) {
        return Credentials.in(request.getHeader("Authorization")).open(settings.apiToken());
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        Problem problem =
                Problem.of(401, "Send the API_TOKEN as Authorization: Bearer, or as the password of HTTP Basic.");
        response.setStatus(problem.status());
        response.setHeader("WWW-Authenticate", "Basic realm=\"Frontdesk\", charset=\"UTF-8\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(Problem.MEDIA_TYPE.toString());
        response.getOutputStream().write(problem.json().getBytes(UTF_8));
    }
}
