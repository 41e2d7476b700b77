package dev.frontdesk.access.signin;

import dev.frontdesk.api.ForeignPage;
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
import java.util.logging.Level;
import java.util.logging.Logger;

/** The addresses of signing in and out. */
@WebServlet({"/signin", "/signin/callback", "/signout"})
public class SignInServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(SignInServlet.class.getName());

    @Inject
    private transient SignIn signIn;

    @Inject
    private transient Cookies cookies;

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
            URI provider = signIn.providerFor(attempt);
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
            cookies.begin(signIn.finish(attempt, request.getQueryString()), response);
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
        cookies.endSession(response);
        SignInPage.send(200, "Signed out", "You are signed out of Frontdesk, on this browser.", response);
    }

    private void refuse(SignInFailed failure, HttpServletResponse response) throws IOException {
        meters.refused();
        LOG.log(Level.WARNING, "A sign-in failed with {0}: {1}", new Object[] {failure.status(), failure.getMessage()});
        LOG.log(Level.FINE, "A sign-in failed.", failure);
        SignInPage.send(failure.status(), "Not signed in", failure.getMessage(), response);
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
