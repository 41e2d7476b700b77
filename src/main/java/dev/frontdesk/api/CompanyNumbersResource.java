package dev.frontdesk.api;

import dev.frontdesk.directory.CompanyNumber;
import dev.frontdesk.directory.CompanyNumbers;
import dev.frontdesk.directory.LineInput;
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
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The lines. */
@Path("company-numbers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CompanyNumbersResource {

    @Inject
    private CompanyNumbers lines;

    @GET
    public List<CompanyNumberJson> all() {
        return lines.all().stream().map(CompanyNumberJson::of).toList();
    }

    @POST
    @APIResponseSchema(value = CompanyNumberJson.class, responseCode = "201")
    public Response add(LineInput entry, @Context UriInfo uri) {
        CompanyNumberJson line = CompanyNumberJson.of(lines.add(Responses.required(entry)));
        return Responses.created(line, line.id(), uri);
    }

    @GET
    @Path("{id}")
    @APIResponseSchema(CompanyNumberJson.class)
    public Response get(@PathParam("id") long id) {
        return Responses.ok(CompanyNumberJson.of(lines.get(id)));
    }

    @PUT
    @Path("{id}")
    @APIResponseSchema(CompanyNumberJson.class)
    public Response change(@PathParam("id") long id, LineInput entry, @HeaderParam("If-Match") String tags) {
        return Responses.ok(CompanyNumberJson.of(lines.change(id, Responses.required(entry), seenAs(tags))));
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") long id, @HeaderParam("If-Match") String tags) {
        lines.remove(id, seenAs(tags));
    }

    private static Predicate<CompanyNumber> seenAs(String tags) {
        IfMatch wanted = IfMatch.in(tags);
        return line -> wanted.admits(Tag.of(CompanyNumberJson.of(line)));
    }
}
