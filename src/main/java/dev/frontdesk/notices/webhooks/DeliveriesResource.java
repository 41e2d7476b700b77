package dev.frontdesk.notices.webhooks;

import dev.frontdesk.access.Audit;
import dev.frontdesk.access.Refused;
import dev.frontdesk.api.Filters;
import dev.frontdesk.api.Problem;
import dev.frontdesk.api.Responses;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What was sent to a subscription in the last seven days, and what was answered. */
@Path("subscriptions/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource {

    private static final int USUAL_LIMIT = 50;
    private static final int LARGEST_LIMIT = 500;
    private static final Set<String> STATUSES = Set.of("", "waiting", "delivered", "failed");

    @Inject
    private Deliveries deliveries;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Audit audit;

    @Context
    private UriInfo uri;

    /** @param next the address of the following page, null on the last */
    @JsonbPropertyOrder({"deliveries", "next"})
    public record DeliveryPage(List<DeliveryJson> deliveries, String next) {}

    /** Newest first. */
    @GET
    @Filters({"status", "limit", "cursor"})
    @APIResponseSchema(DeliveryPage.class)
    public Response page(@PathParam("id") long subscription) {
        int limit = (int) number("limit", USUAL_LIMIT, LARGEST_LIMIT);
        List<DeliveryJson> found = deliveries.find(
                subscriptions.get(subscription).id(),
                number("cursor", Long.MAX_VALUE, Long.MAX_VALUE),
                status(),
                limit + 1);
        boolean isLast = found.size() <= limit;
        List<DeliveryJson> shown = isLast ? found : found.subList(0, limit);
        String next =
                isLast ? null : Responses.following(uri, shown.get(limit - 1).id());
        return Responses.linked(Response.ok(new DeliveryPage(shown, next)), next)
                .build();
    }

    /** Sends it once more, soon, with the same id. */
    @POST
    @Path("{delivery}/replay")
    @APIResponseSchema(value = DeliveryJson.class, responseCode = "202")
    public Response replay(@PathParam("id") long subscription, @PathParam("delivery") long delivery) {
        if (!subscriptions.get(subscription).active()) {
            throw new Refused(
                    409, "The subscription is not active, so nothing is sent to it. Activate it by PUT first.");
        }
        DeliveryJson waiting = deliveries
                .replay(subscription, delivery)
                .orElseThrow(() -> new Refused(
                        404, "The subscription has no delivery " + delivery + ". They are kept for seven days."));
        audit.add("replay", "delivery " + delivery, null, null);
        return Response.accepted(waiting).build();
    }

    private String status() {
        String status =
                Optional.ofNullable(uri.getQueryParameters().getFirst("status")).orElse("");
        if (!STATUSES.contains(status)) {
            throw Problem.badParameter("status", "must be waiting, delivered or failed")
                    .exception();
        }
        return status;
    }

    private long number(String name, long otherwise, long largest) {
        String text =
                Optional.ofNullable(uri.getQueryParameters().getFirst(name)).orElse("");
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("[1-9][0-9]{0,17}") || Long.parseLong(text) > largest) {
            throw Problem.badParameter(
                            name, "must be a number" + (name.equals("limit") ? " from 1 to 500" : " from next"))
                    .exception();
        }
        return Long.parseLong(text);
    }
}
