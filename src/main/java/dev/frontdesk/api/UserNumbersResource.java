package dev.frontdesk.api;

import dev.frontdesk.directory.AppInput;
import dev.frontdesk.directory.UserNumber;
import dev.frontdesk.directory.UserNumbers;
import dev.frontdesk.directory.Users;
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

/** The apps of a user. */
@Path("users/{userId}/numbers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UserNumbersResource {

    @Inject
    private Users users;

    @Inject
    private UserNumbers numbers;

    @Inject
    private Registrations registrations;

    @PathParam("userId")
    private long userId;

    @GET
    public List<UserNumberJson> all() {
        return users.get(userId).numbers().stream()
                .map(number -> UserNumberJson.of(number).with(registrations))
                .toList();
    }

    @POST
    @APIResponseSchema(value = UserNumberJson.class, responseCode = "201")
    public Response add(AppInput entry, @Context UriInfo uri) {
        UserNumberJson number = UserNumberJson.of(numbers.add(userId, Responses.required(entry)));
        return Responses.created(number.with(registrations), number, number.id(), uri);
    }

    @GET
    @Path("{id}")
    @APIResponseSchema(UserNumberJson.class)
    public Response get(@PathParam("id") long id) {
        return ok(numbers.get(userId, id));
    }

    @PUT
    @Path("{id}")
    @APIResponseSchema(UserNumberJson.class)
    public Response change(@PathParam("id") long id, AppInput entry, @HeaderParam("If-Match") String tags) {
        return ok(numbers.change(userId, id, Responses.required(entry), seenAs(tags)));
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") long id, @HeaderParam("If-Match") String tags) {
        numbers.remove(userId, id, seenAs(tags));
    }

    private Response ok(UserNumber number) {
        UserNumberJson json = UserNumberJson.of(number);
        return Responses.ok(json.with(registrations), json);
    }

    private static Predicate<UserNumber> seenAs(String tags) {
        IfMatch wanted = IfMatch.in(tags);
        return number -> wanted.admits(Tag.of(UserNumberJson.of(number)));
    }
}
