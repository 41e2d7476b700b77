package dev.frontdesk.access.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** A page with a sentence and the way back. */
final class SignInPage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%1$s · Frontdesk</title>
            <h1>%1$s</h1>
            <p>%2$s</p>
            <p><a href="/signin">Sign in</a></p>
            %3$s
            </html>
            """;

    private SignInPage() {}

    static void notSignedIn(SignInFailed failure, HttpServletResponse response) throws IOException {
        send(failure.status(), "Not signed in", failure.getMessage(), "", response);
    }

    /** @param provider where the provider's own session ends; empty if it says nothing of such a page */
    static void signedOut(Optional<URI> provider, HttpServletResponse response) throws IOException {
        String sentence =
                "You are signed out of Frontdesk. The provider may still know you, so that the next to use this browser"
                        + " could sign in as you.";
        String link = provider.map(URI::toString)
                .map(address -> "<p><a href=\"" + escaped(address) + "\">Sign out at the provider, too</a></p>")
                .orElse("");
        send(200, "Signed out", sentence, link, response);
    }

    private static void send(int status, String title, String sentence, String more, HttpServletResponse response)
            throws IOException {
        response.setStatus(status);
        response.setContentType("text/html; charset=utf-8");
        response.getOutputStream()
                .write(PAGE.formatted(escaped(title), escaped(sentence), more).getBytes(UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
