package dev.frontdesk.api.ringing;

import dev.frontdesk.api.IfMatch;
import dev.frontdesk.api.Responses;
import dev.frontdesk.api.Tag;
import dev.frontdesk.directory.BlockedCaller;
import dev.frontdesk.directory.BlockedCallerInput;
import dev.frontdesk.directory.BlockedCallers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The callers whose calls ring nobody. */
@Path("blocked-callers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BlockedCallersResource {

    @Inject
    private BlockedCallers callers;

    @GET
    @APIResponseSchema(BlockedCallerJson[].class)
    public Response all() {
        return Responses.ok(callers.all().stream().map(BlockedCallerJson::of).toList());
    }

    @POST
    @APIResponseSchema(value = BlockedCallerJson.class, responseCode = "201")
    public Response add(BlockedCallerInput entry, @Context UriInfo uri) {
        BlockedCallerJson caller = BlockedCallerJson.of(callers.add(Responses.required(entry)));
        return Responses.created(caller, caller.id(), uri);
    }

    @GET
    @Path("{id}")
    @APIResponseSchema(BlockedCallerJson.class)
    public Response get(@PathParam("id") long id) {
        return Responses.ok(BlockedCallerJson.of(callers.get(id)));
    }

    @PUT
    @Path("{id}")
    @APIResponseSchema(BlockedCallerJson.class)
    public Response change(@PathParam("id") long id, BlockedCallerInput entry, @HeaderParam("If-Match") String tags) {
        return Responses.ok(BlockedCallerJson.of(callers.change(id, Responses.required(entry), seenAs(tags))));
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") long id, @HeaderParam("If-Match") String tags) {
        callers.remove(id, seenAs(tags));
    }

    private static Predicate<BlockedCaller> seenAs(String tags) {
        IfMatch wanted = IfMatch.in(tags);
        return caller -> wanted.admits(Tag.of(BlockedCallerJson.of(caller)));
    }
}
