package dev.frontdesk.plivo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Logger;

/**
 * Takes in the body of a webhook before anybody looks at it. One that breaks off is refused here in a line of the log,
 * where a server would write pages; of one that is too long the rest is left, and then its signature is not right.
 */
@WebFilter(urlPatterns = "/plivo/*", asyncSupported = true)
public class WholeBody extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(WholeBody.class.getName());
    private static final int LARGEST = 2 << 20;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        byte[] body;
        try {
            body = request.getInputStream().readNBytes(LARGEST);
        } catch (IOException cutShort) {
            LOG.warning("Refused a webhook whose body did not come to its end.");
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(new Received(request, body), response);
    }
}
