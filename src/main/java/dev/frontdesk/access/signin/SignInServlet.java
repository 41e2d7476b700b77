package dev.frontdesk.access.signin;

import dev.frontdesk.api.ForeignPage;
import dev.frontdesk.api.LogLimit;
import dev.frontdesk.api.Problem;
import dev.frontdesk.settings.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The addresses of signing in and out. */
@WebServlet({"/signin", "/signin/callback", "/signout"})
public class SignInServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(SignInServlet.class.getName());

    private final transient LogLimit limit = new LogLimit(System::nanoTime);

    @Inject
    private transient SignIn signIn;

    @Inject
    private transient Cookies cookies;

    @Inject
    private transient EndedSessions ended;

    @Inject
    private transient SignInMeters meters;

    @Inject
    private transient Settings settings;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        String asked = request.getMethod() + " " + request.getServletPath();
        if (!signIn.isOpen()) {
            Problem.of(404, "Nobody can sign in here: OIDC_ISSUER is not set. Use a token.")
                    .send(response);
            return;
        }
        switch (asked) {
            case "GET /signin" -> begin(request, response);
            case "GET /signin/callback" -> finish(request, response);
            case "POST /signout" -> end(request, response);
            default -> refuseMethod(request, response);
        }
    }

    private void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Attempt attempt = Attempt.to(request.getParameter("to"));
        try {
            URI provider = signIn.providerFor(attempt, request);
            cookies.begin(attempt, response);
            redirect(provider.toString(), 302, response);
        } catch (SignInFailed failure) {
            refuse(failure, response);
        }
    }

    private void finish(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var attempt = cookies.attempt(request);
        cookies.endAttempt(response);
        try {
            cookies.begin(signIn.finish(attempt, request), response);
            meters.signedIn();
            redirect(settings.publicUrl().orElseThrow() + attempt.orElseThrow().to(), 303, response);
        } catch (SignInFailed failure) {
            refuse(failure, response);
        }
    }

    private void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ForeignPage.changesSomething(request, settings.publicUrl())) {
            Problem.of(403, "A page of another site may not sign you out.").send(response);
            return;
        }
        Optional<Session> session = signIn.session(request);
        session.ifPresent(ended::end);
        cookies.endSession(response);
        meters.signedOut();
        SignInPage.signedOut(session.flatMap(known -> signIn.signOutAtProvider(request)), response);
    }

    private void refuse(SignInFailed failure, HttpServletResponse response) throws IOException {
        meters.failed(failure);
        limit.next().ifPresent(leftOut -> log(failure, leftOut));
        SignInPage.notSignedIn(failure, response);
    }

    private static void log(SignInFailed failure, long leftOut) {
        LOG.log(Level.WARNING, "A sign-in failed with {0}: {1}{2}", new Object[] {
            failure.status(), failure.getMessage(), leftOut == 0 ? "" : " Lines left out: " + leftOut
        });
        LOG.log(Level.FINE, "A sign-in failed.", failure);
    }

    private static void refuseMethod(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String allowed = request.getServletPath().equals("/signout") ? "POST" : "GET";
        response.setHeader("Allow", allowed);
        Problem.of(405, "This address supports " + allowed + " only.").send(response);
    }

    private static void redirect(String address, int status, HttpServletResponse response) {
        response.setHeader("Location", address);
        response.setStatus(status);
    }
}
