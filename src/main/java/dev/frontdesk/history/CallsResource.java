package dev.frontdesk.history;

import dev.frontdesk.api.Filters;
import dev.frontdesk.api.Problem;
import dev.frontdesk.call.Call;
import dev.frontdesk.call.store.Calls;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;

/** Serves the call log to people and programs. */
@Path("calls")
@Produces(MediaType.APPLICATION_JSON)
public class CallsResource {

    @Inject
    private Calls calls;

    @Context
    private UriInfo uri;

    /** @param next the address of the following page, null on the last */
    public record Page(List<CallJson> calls, String next) {}

    /** Newest first. Later calls push nothing to another page, since a page begins behind a call and not at a number. */
    @GET
    @Filters({"companyNumber", "user", "outcome", "state", "caller", "since", "until", "limit", "cursor"})
    public Response page() {
        var query = new CallQuery(uri.getQueryParameters());
        int limit = query.limit();
        List<Call> found = calls.find(query.filter(), limit + 1);
        List<Call> shown = found.subList(0, Math.min(limit, found.size()));
        List<CallJson> page = shown.stream().map(CallJson::new).toList();
        return found.size() > limit ? pageBefore(next(shown, query), page) : lastPage(page);
    }

    @GET
    @Path("{callUuid}")
    public CallDetailJson call(@PathParam("callUuid") String callUuid) {
        return calls.find(callUuid)
                .flatMap(call -> calls.story(callUuid).map(story -> new CallDetailJson(call, story)))
                .orElseThrow(() -> unknown().exception());
    }

    static Problem unknown() {
        return Problem.of(404, "There is no call with this id in the log. GET /api/calls lists those that are.");
    }

    private static Response lastPage(List<CallJson> page) {
        return Response.ok(new Page(page, null)).build();
    }

    /** Repeats the address in the header Link (RFC 8288), where libraries for paging look for it. */
    private static Response pageBefore(String next, List<CallJson> page) {
        return Response.ok(new Page(page, next))
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .build();
    }

    /** Without scheme and host, which a proxy may change. */
    private String next(List<Call> shown, CallQuery query) {
        Call last = shown.get(shown.size() - 1);
        URI next = uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", Cursor.behind(last, query.question()))
                .build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }
}
