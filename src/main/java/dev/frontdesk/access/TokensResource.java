package dev.frontdesk.access;

import dev.frontdesk.api.IfMatch;
import dev.frontdesk.api.Problem;
import dev.frontdesk.api.Responses;
import dev.frontdesk.api.Tag;
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
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The tokens of programs. A change holds on this node at once, and on every other within some seconds. */
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TokensResource {

    @Inject
    private Tokens tokens;

    @Inject
    private KnownTokens known;

    @Inject
    private Clock clock;

    @GET
    public List<TokenJson> all() {
        return tokens.all().stream().map(TokenJson::of).toList();
    }

    /** Shows the token, this once. */
    @POST
    @APIResponseSchema(value = TokenJson.NewToken.class, responseCode = "201")
    public Response add(TokenInput entry, @Context UriInfo uri) {
        requireFuture(Responses.required(entry));
        String secret = Secret.random();
        TokenJson token = TokenJson.of(tokens.add(entry, Secret.hash(secret)));
        known.refresh();
        return Response.fromResponse(Responses.created(token, token.id(), uri))
                .entity(token.with(secret))
                .build();
    }

    @GET
    @Path("{id}")
    @APIResponseSchema(TokenJson.class)
    public Response get(@PathParam("id") long id) {
        return ok(tokens.get(id));
    }

    @PUT
    @Path("{id}")
    @APIResponseSchema(TokenJson.class)
    public Response change(@PathParam("id") long id, TokenInput entry, @HeaderParam("If-Match") String tags) {
        AccessToken token = tokens.change(id, Responses.required(entry), seenAs(tags));
        known.refresh();
        return ok(token);
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") long id, @HeaderParam("If-Match") String tags) {
        tokens.remove(id, seenAs(tags));
        known.refresh();
    }

    private void requireFuture(TokenInput entry) {
        if (entry.expiresAt() != null && !entry.expiresAt().isAfter(clock.instant())) {
            throw Problem.malformed(TokenInput.past()).exception();
        }
    }

    private static Response ok(AccessToken token) {
        TokenJson json = TokenJson.of(token);
        return Responses.ok(json, json.unused());
    }

    private static Predicate<AccessToken> seenAs(String tags) {
        IfMatch wanted = IfMatch.in(tags);
        return token -> wanted.admits(Tag.of(TokenJson.of(token).unused()));
    }
}
