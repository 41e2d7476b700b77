package dev.frontdesk.access;

import dev.frontdesk.access.Admission.Verdict;
import dev.frontdesk.api.DeclaredBody;
import dev.frontdesk.api.ForeignPage;
import dev.frontdesk.api.NoForm;
import dev.frontdesk.api.Problem;
import dev.frontdesk.database.Author;
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
import java.util.Set;

/**
 * Authenticates the page and the API by a token, or by the session of somebody who has signed in. Plivo's addresses need a
 * signature instead; two health addresses are open to monitoring, and those of the sign-in to everybody. A request is rejected before its body is read. What the sender may do below {@code /api} is for
 * {@link RoleFilter} to say; anything else may be read by everyone with a token, and changed by admins alone.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class TokenFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final Problem FOREIGN_PAGE =
            Problem.of(403, "A page of another site may not change anything here. Do it from Frontdesk's own address.");

    @Inject
    private transient Settings settings;

    @Inject
    private transient Admission admission;

    @Inject
    private transient Strangers strangers;

    @Inject
    private transient AccessMeters meters;

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
        response.setHeader("Cache-Control", isApi(request) ? "no-store" : "no-cache");
        if (isOfTheApi(request) && new CrossOrigin(settings.corsOrigins()).answers(request, response)) {
            return;
        }
        if (isOpen(request)) {
            serve(request, response, chain);
            return;
        }
        Verdict verdict = admission.judge(request);
        if (verdict.caller() == null) {
            UnreadBody.announceEnd(request, response);
            strangers.answer(verdict, request, response);
        } else {
            serve(verdict.caller(), request, response, chain);
        }
    }

    /** The live feed is a servlet of its own. */
    private static boolean isOfTheApi(HttpServletRequest request) {
        return request.getServletPath().equals("/api")
                || request.getServletPath().startsWith("/api/");
    }

    /** Compares the undecoded address, which dots and semicolons cannot disguise. */
    private static boolean isOpen(HttpServletRequest request) {
        return Rules.isOpen(
                request.getRequestURI().substring(request.getContextPath().length()));
    }

    private static boolean isChange(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    private static boolean isApi(HttpServletRequest request) {
        return "/api".equals(request.getServletPath());
    }

    private void serve(Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean hidesItsOrigin = caller.byCookie() && isChange(request) && request.getHeader("Origin") == null;
        if (hidesItsOrigin || ForeignPage.changesSomething(request, settings.publicUrl())) {
            refuse(FOREIGN_PAGE, request, response);
        } else if (!isApi(request) && isChange(request) && caller.role() != Role.ADMIN) {
            // Below /api, RoleFilter decides.
            meters.forbidden();
            refuse(RoleFilter.refusal(Role.ADMIN), request, response);
        } else {
            serveAs(caller, request, response, chain);
        }
    }

    private static void serveAs(
            Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Author.Signature signature = Author.as(caller.name());
        try {
            serve(new IdentifiedRequest(request, caller), response, chain);
        } finally {
            signature.close();
        }
    }

    private static void serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> malformed = MalformedRequest.ofTypes(request);
        if (malformed.isPresent()) {
            refuse(Problem.of(400, malformed.get()), request, response);
        } else {
            UnreadBody.announceEndIfTooLong(request, response);
            HeldAnswer.serve(new NoForm(DeclaredBody.of(request)), response, chain);
        }
    }

    private static void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        UnreadBody.announceEnd(request, response);
        response.setHeader("Cache-Control", "no-store");
        problem.send(response);
    }
}
