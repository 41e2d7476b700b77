package dev.frontdesk.access;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** Says who sent the request, so that the page shows only what they may do. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    /** @param signedIn whether a session says who it is; a token does otherwise */
    @JsonbPropertyOrder({"name", "role", "signedIn"})
    public record Me(@NotNull String name, @NotNull String role, boolean signedIn) {}

    @GET
    public Me me(@Context SecurityContext sender) {
        Caller caller = (Caller) sender.getUserPrincipal();
        return new Me(caller.name(), caller.role().word(), caller.byCookie());
    }
}
