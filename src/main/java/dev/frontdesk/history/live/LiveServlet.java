package dev.frontdesk.history.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frontdesk.api.DatabaseGateFilter;
import dev.frontdesk.api.KnownParameters;
import dev.frontdesk.api.Problem;
import dev.frontdesk.api.QueryString;
import dev.frontdesk.call.store.CallFilter;
import dev.frontdesk.database.DatabaseWatch;
import dev.frontdesk.history.CallQuery;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Opens the live feed. A servlet and no resource: JAX-RS on Payara writes its events on the thread that sends them, and a
 * reader that takes nothing holds that thread for a minute.
 */
@WebServlet(urlPatterns = "/api/calls/live", asyncSupported = true)
public class LiveServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** The filters of the list; all but those that divide it into pages. */
    static final List<String> FILTERS =
            List.of("companyNumber", "user", "outcome", "state", "caller", "q", "unhandled", "since", "until", "zone");

    private static final KnownParameters KNOWN =
            new KnownParameters(new LinkedHashSet<>(FILTERS), new LinkedHashSet<>());
    private static final String FULL = "The live feed of this node has " + Readers.MOST
            + " readers and takes no more. Close those that are not needed, or try again in 30 s.";
    private static final String METHODS = "GET, HEAD, OPTIONS";

    @Inject
    private transient Readers readers;

    @Inject
    private transient DatabaseWatch watch;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            switch (request.getMethod()) {
                case "GET" -> open(request, response);
                case "HEAD" -> head(request, response);
                case "OPTIONS" -> response.setHeader(HttpHeaders.ALLOW, METHODS);
                default ->
                    throw with(HttpHeaders.ALLOW, METHODS, Problem.of(405, "This address is read by GET alone."));
            }
        } catch (WebApplicationException refused) {
            send(refused.getResponse(), response);
        }
    }

    private void open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CallFilter filter = check(request, response);
        AsyncContext connection = request.startAsync();
        connection.setTimeout(0);
        readers.join(new Reader(filter, request.getHeader("Last-Event-ID"), connection, readers::leave));
    }

    private void head(HttpServletRequest request, HttpServletResponse response) throws IOException {
        check(request, response);
        // Else the server would add that the stream has no bytes.
        response.flushBuffer();
    }

    /** Sets the headers of the stream, if the request can have it. */
    private CallFilter check(HttpServletRequest request, HttpServletResponse response) {
        if (!AcceptedStream.isAccepted(request)) {
            throw Problem.of(406, "This address answers with text/event-stream. Accept it.")
                    .exception();
        }
        MultivaluedMap<String, String> parameters = QueryString.parse(request.getQueryString());
        parameters.forEach(KNOWN::check);
        CallFilter filter = new CallQuery(parameters).filter();
        if (!watch.isAvailable()) {
            throw new WebApplicationException(DatabaseGateFilter.away());
        }
        if (!readers.hasRoom()) {
            throw with(HttpHeaders.RETRY_AFTER, "30", Problem.of(503, FULL));
        }
        response.setContentType(AcceptedStream.TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        // nginx would keep the events back until it has 8 KB of them.
        response.setHeader("X-Accel-Buffering", "no");
        return filter;
    }

    private static WebApplicationException with(String header, String value, Problem problem) {
        Response response =
                Response.fromResponse(problem.response()).header(header, value).build();
        return new WebApplicationException(problem.detail(), response);
    }

    private static void send(Response problem, HttpServletResponse response) throws IOException {
        problem.getStringHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setStatus(problem.getStatus());
        response.getOutputStream().write(String.valueOf(problem.getEntity()).getBytes(UTF_8));
    }
}
