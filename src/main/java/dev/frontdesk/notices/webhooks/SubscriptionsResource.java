package dev.frontdesk.notices.webhooks;

import dev.frontdesk.api.IfMatch;
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
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Who is sent what happens to calls. A change holds on this node at once, and on every other within some seconds. */
@Path("subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SubscriptionsResource {

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private KnownSubscriptions known;

    @Inject
    private TestDelivery test;

    @Inject
    private Clock clock;

    @GET
    @APIResponseSchema(SubscriptionJson[].class)
    public Response all() {
        return Responses.ok(
                subscriptions.all().stream().map(SubscriptionJson::of).toList());
    }

    /** Shows the secret, this once. */
    @POST
    @APIResponseSchema(value = SubscriptionJson.NewSubscription.class, responseCode = "201")
    public Response add(SubscriptionInput entry, @Context UriInfo uri) {
        WebhookSecret secret = WebhookSecret.random();
        SubscriptionJson made =
                SubscriptionJson.of(subscriptions.add(Responses.required(entry), secret, clock.instant()));
        known.refresh();
        return Response.fromResponse(Responses.created(made, made.id(), uri))
                .entity(made.with(secret))
                .build();
    }

    @GET
    @Path("{id}")
    @APIResponseSchema(SubscriptionJson.class)
    public Response get(@PathParam("id") long id) {
        return Responses.ok(SubscriptionJson.of(subscriptions.get(id)));
    }

    @PUT
    @Path("{id}")
    @APIResponseSchema(SubscriptionJson.class)
    public Response change(@PathParam("id") long id, SubscriptionInput entry, @HeaderParam("If-Match") String tags) {
        Subscription changed = subscriptions.change(id, Responses.required(entry), seenAs(tags));
        known.refresh();
        return Responses.ok(SubscriptionJson.of(changed));
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") long id, @HeaderParam("If-Match") String tags) {
        subscriptions.remove(id, seenAs(tags));
        known.refresh();
    }

    /** Sends an event of a call that never was, and shows the answer. */
    @POST
    @Path("{id}/test")
    @Consumes(MediaType.WILDCARD)
    public DeliveryJson test(@PathParam("id") long id) {
        return test.send(Recipient.of(subscriptions.get(id)));
    }

    private static Predicate<Subscription> seenAs(String tags) {
        IfMatch wanted = IfMatch.in(tags);
        return subscription -> wanted.admits(Tag.of(SubscriptionJson.of(subscription)));
    }
}
