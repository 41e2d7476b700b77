package dev.frontdesk.access.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A page with a sentence and the way back. */
final class SignInPage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s · Frontdesk</title>
            <h1>%1$s</h1>
            <p>%2$s</p>
            <p><a href="/signin">Sign in</a></p>
            </html>
            """;

    private SignInPage() {}

    static void send(int status, String title, String sentence, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html; charset=utf-8");
        response.getOutputStream()
                .write(PAGE.formatted(escaped(title), escaped(sentence)).getBytes(UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
