package dev.frontdesk.webapp;

import dev.frontdesk.api.Gzip;
import dev.frontdesk.api.NotModifiedFilter;
import dev.frontdesk.api.Problem;
import dev.frontdesk.api.Tag;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Optional;

/**
 * Serves the page's files of text. The server would send them uncompressed, and its own compression would also decode what
 * comes in ({@link Gzip}). A servlet and no filter: filters have no order among them, and the one that asks for a token must
 * stand before this. {@code /} leads here as well, by way of its welcome file.
 */
@WebServlet({"*.html", "*.js", "*.css", "*.svg", "*.webmanifest"})
public class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String METHODS = "GET, HEAD, OPTIONS";

    private transient PageFiles files;

    @Override
    public void init() {
        files = new PageFiles(getServletContext());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath();
        Optional<PageFile> file = files.find(path);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        switch (request.getMethod()) {
            case "GET", "HEAD" -> answer(path, file.get(), request, response);
            case "OPTIONS" -> response.setHeader("Allow", METHODS);
            default -> {
                response.setHeader("Allow", METHODS);
                Problem.of(405, "This address is read by GET alone.").send(response);
            }
        }
    }

    private void answer(String path, PageFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.addHeader("Vary", "Accept-Encoding");
        if (path.endsWith(".html")) {
            // Otherwise the browser's Back shows the page, and what it has read, to the next person after a sign-out.
            response.setHeader("Cache-Control", "no-store");
        }
        String known = request.getHeader("If-None-Match");
        Optional<String> received = known == null ? Optional.empty() : NotModifiedFilter.received(known, file.tag());
        if (received.isPresent()) {
            response.setHeader("ETag", quoted(received.get()));
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        boolean isCompressed = Gzip.accepts(Collections.list(request.getHeaders("Accept-Encoding")));
        describe(file, isCompressed, response);
        if (request.getMethod().equals("GET")) {
            send(path, file, isCompressed, response);
        }
    }

    private static void describe(PageFile file, boolean isCompressed, HttpServletResponse response) {
        response.setContentType(file.type());
        response.setHeader("ETag", quoted(isCompressed ? Tag.gzipped(file.tag()) : file.tag()));
        response.setContentLength(isCompressed ? file.compressed().length : file.length());
        if (isCompressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
    }

    private void send(String path, PageFile file, boolean isCompressed, HttpServletResponse response)
            throws IOException {
        if (isCompressed) {
            response.getOutputStream().write(file.compressed());
        } else {
            try (InputStream content = files.open(path)) {
                content.transferTo(response.getOutputStream());
            }
        }
    }

    private static String quoted(String tag) {
        return "\"" + tag + "\"";
    }
}
