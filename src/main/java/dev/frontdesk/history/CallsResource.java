package dev.frontdesk.history;

import dev.frontdesk.api.AcceptedTypes;
import dev.frontdesk.api.Filters;
import dev.frontdesk.api.Problem;
import dev.frontdesk.api.Responses;
import dev.frontdesk.api.Tag;
import dev.frontdesk.call.Call;
import dev.frontdesk.call.json.CallJson;
import dev.frontdesk.call.store.CallCount;
import dev.frontdesk.call.store.CallFilter;
import dev.frontdesk.call.store.Calls;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Serves the call log to people and programs. */
@Path("calls")
@Produces(MediaType.APPLICATION_JSON)
public class CallsResource {

    /** It replaces what the filters have set, see {@code CORS_ORIGINS}. */
    private static final String VARY = "Accept, Origin";

    @Inject
    private Calls calls;

    @Context
    private UriInfo uri;

    @Inject
    private Exports exports;

    @Context
    private HttpHeaders headers;

    @Context
    private Request request;

    /**
     * @param next the address of the following page, null on the last
     * @param asOf when the first page was read, for {@code changedSince}
     */
    public record CallPage(
            List<CallJson> calls, String next, @NotNull Instant asOf) {}

    /**
     * Newest first. Later calls push nothing to another page, since a page begins behind a call and not at a number. CSV and
     * NDJSON have no pages.
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv;qs=0.9", "application/x-ndjson;qs=0.9"})
    @Filters({
        "companyNumber",
        "user",
        "outcome",
        "state",
        "caller",
        "q",
        "unhandled",
        "since",
        "until",
        "changedSince",
        "zone",
        "limit",
        "cursor",
        "format"
    })
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CallPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = String.class))
            })
    public Response calls() {
        var query = new CallQuery(uri.getQueryParameters());
        Form form = Optional.ofNullable(query.form()).orElseGet(this::preferred);
        ResponseBuilder answer = form == Form.JSON ? page(query) : export(form, query);
        return answer.type(form.contentType()).header(HttpHeaders.VARY, VARY).build();
    }

    private Form preferred() {
        AcceptedTypes accepted = AcceptedTypes.of(headers.getRequestHeader(HttpHeaders.ACCEPT));
        return Form.of(headers.getAcceptableMediaTypes(), accepted);
    }

    /** The same filters as the list's. */
    @GET
    @Path("count")
    @Filters({
        "companyNumber",
        "user",
        "outcome",
        "state",
        "caller",
        "q",
        "unhandled",
        "since",
        "until",
        "changedSince",
        "zone"
    })
    public CallCount count() {
        return calls.count(new CallQuery(uri.getQueryParameters()).filter());
    }

    /** Computed from the events that are stored now, so it is never behind them, as a row of the list may be for a moment. */
    @GET
    @Path("{callUuid}")
    public CallDetailJson call(@PathParam("callUuid") String callUuid) {
        return calls.story(callUuid)
                .map(story -> new CallDetailJson(callUuid, story))
                .orElseThrow(() -> unknown().exception());
    }

    static Problem unknown() {
        return Problem.of(404, "There is no call with this id in the log. GET /api/calls lists those that are.");
    }

    private ResponseBuilder page(CallQuery query) {
        int limit = query.limit();
        CallFilter filter = query.filter();
        Cursor cursor = query.cursor().orElseGet(() -> new Cursor(null, calls.asOf()));
        List<Call> found = calls.find(filter.after(cursor.behind()), limit + 1);
        List<Call> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? next(shown, filter, cursor.asOf(), query) : null;
        List<CallJson> page = shown.stream().map(CallJson::new).toList();
        ResponseBuilder answer =
                Response.ok(new CallPage(page, next, cursor.asOf())).tag(Tag.of(new Shown(page, next != null)));
        return Responses.linked(answer, next);
    }

    /** What a page's tag is of: its time differs in each answer. */
    public record Shown(List<CallJson> calls, boolean hasNext) {}

    private ResponseBuilder export(Form form, CallQuery query) {
        ResponseBuilder answer = Response.ok();
        if (request.getMethod().equals(HttpMethod.GET)) {
            fill(answer, form, query);
        }
        String name = ExportName.of(form, query.since(), query.until(), query.zone());
        return answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    private void fill(ResponseBuilder answer, Form form, CallQuery query) {
        if (form == Form.NDJSON) {
            answer.entity(exports.ndjson(query));
            return;
        }
        Exports.Measured csv = exports.csv(query);
        answer.entity(csv.body()).header(HttpHeaders.CONTENT_LENGTH, csv.length());
    }

    private String next(List<Call> shown, CallFilter filter, Instant asOf, CallQuery query) {
        Call last = shown.get(shown.size() - 1);
        Cursor cursor = new Cursor(CallPages.place(filter, last), asOf);
        return Responses.following(uri, cursor.text(query.question()));
    }
}
