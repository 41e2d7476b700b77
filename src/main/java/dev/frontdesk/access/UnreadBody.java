package dev.frontdesk.access;

import dev.frontdesk.api.JsonBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Announces that the connection ends with this answer (RFC 9112, section 9.6). It does where a request is refused before its
 * body has arrived: {@code payara-config/pre-boot} has the server wait for no such body.
 */
final class UnreadBody {

    private UnreadBody() {}

    /** To be called before anything reads the body; whole bodies that came with the headers leave the connection open. */
    static void announceEnd(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long length = request.getContentLengthLong();
        if (length > 0 && length > request.getInputStream().available()) {
            close(response);
        }
    }

    /** Nobody reads such a body to its end. */
    static void announceEndIfTooLong(HttpServletRequest request, HttpServletResponse response) {
        if (request.getContentLengthLong() > JsonBody.LONGEST) {
            close(response);
        }
    }

    private static void close(HttpServletResponse response) {
        response.setHeader("Connection", "close");
    }
}
