package dev.frontdesk.api.ringing;

import dev.frontdesk.api.Problem;
import dev.frontdesk.directory.Line;
import dev.frontdesk.directory.Snapshot;
import dev.frontdesk.routing.RingPlan;
import dev.frontdesk.routing.Routing;
import dev.frontdesk.routing.RoutingTable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Says who would ring on a line, by the function that answers calls and from the same snapshot of the directory. */
@Path("company-numbers/{id}/route")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RouteResource {

    /** On no list, and at no app. */
    private static final String ANY_CALLER = "any caller";

    @Inject
    private RoutingTable routing;

    @Inject
    private Clock clock;

    /** @param at a moment, now if missing; {@code from} is the caller's address, and without it just any caller's */
    @GET
    @APIResponseSchema(RouteJson.class)
    public Response route(@PathParam("id") long id, @QueryParam("at") String at, @QueryParam("from") String from) {
        Instant moment = at == null ? clock.instant() : moment(at);
        String caller = from == null || from.isBlank() ? ANY_CALLER : from;
        Snapshot directory = routing.known();
        RingPlan plan = Routing.plan(directory, addresses(directory, id), caller, moment);
        return Response.ok(RouteJson.of(plan, moment)).build();
    }

    private static List<String> addresses(Snapshot directory, long id) {
        Line line = directory.lines().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> Problem.of(404, "There is no line " + id + ". GET /api/company-numbers lists them.")
                        .exception());
        return Stream.of(line.sipEndpoint(), line.phoneNumber())
                .filter(address -> address != null)
                .toList();
    }

    /** A plus sign that was not encoded has become a blank. */
    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException malformed) {
            throw Problem.badParameter("at", "is no time. Give one such as 2026-12-24T10:00:00Z")
                    .exception();
        }
    }
}
