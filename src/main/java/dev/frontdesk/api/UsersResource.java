package dev.frontdesk.api;

import dev.frontdesk.directory.User;
import dev.frontdesk.directory.UserInput;
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
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The colleagues with their apps. */
@Path("users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UsersResource {

    private static final Problem NOT_OWN = Problem.of(
            403,
            "An agent sets the availability of the user with the e-mail address of their own sign-in alone. Ask an admin"
                    + " to set this one, or to correct the email of your user.");

    @Inject
    private Users users;

    @Inject
    private Registrations registrations;

    @GET
    public List<UserJson> all() {
        return users.all().stream()
                .map(user -> UserJson.of(user).with(registrations))
                .toList();
    }

    @POST
    @APIResponseSchema(value = UserJson.class, responseCode = "201")
    public Response add(UserInput entry, @Context UriInfo uri) {
        UserJson user = UserJson.of(users.add(Responses.required(entry)));
        return Responses.created(user.with(registrations), user, user.id(), uri);
    }

    @GET
    @Path("{id}")
    @APIResponseSchema(UserJson.class)
    public Response get(@PathParam("id") long id) {
        return ok(users.get(id));
    }

    @PUT
    @Path("{id}")
    @APIResponseSchema(UserJson.class)
    public Response change(@PathParam("id") long id, UserInput entry, @HeaderParam("If-Match") String tags) {
        return ok(users.change(id, Responses.required(entry), seenAs(tags)));
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") long id, @HeaderParam("If-Match") String tags) {
        users.remove(id, seenAs(tags));
    }

    @PUT
    @Path("{id}/availability")
    @APIResponseSchema(UserJson.class)
    public Response changeAvailability(
            @PathParam("id") long id,
            UserInput.Availability entry,
            @HeaderParam("If-Match") String tags,
            @Context SecurityContext sender) {
        return isOwn(id, sender) || sender.isUserInRole("admin")
                ? ok(users.change(id, Responses.required(entry), seenAs(tags)))
                : NOT_OWN.response();
    }

    /** Users are the people who sign in with their e-mail address. No token has such a name. */
    private boolean isOwn(long id, SecurityContext sender) {
        return sender.getUserPrincipal()
                .getName()
                .equalsIgnoreCase(users.get(id).presence().email());
    }

    private Response ok(User user) {
        UserJson json = UserJson.of(user);
        return Responses.ok(json.with(registrations), json);
    }

    private static Predicate<User> seenAs(String tags) {
        IfMatch wanted = IfMatch.in(tags);
        return user -> wanted.admits(Tag.of(UserJson.of(user)));
    }
}
