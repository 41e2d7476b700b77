package dev.frontdesk.access;

import dev.frontdesk.api.Filters;
import dev.frontdesk.api.Responses;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Serves the audit: who changed what. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    @Inject
    private Audit audit;

    @Context
    private UriInfo uri;

    /** @param next the address of the following page, null on the last */
    @JsonbPropertyOrder({"entries", "next"})
    public record AuditPage(List<AuditEntry> entries, String next) {}

    /** Newest first. Later entries push nothing to another page, since a page begins behind an entry. */
    @GET
    @Filters({"by", "action", "what", "since", "until", "limit", "cursor"})
    @APIResponseSchema(AuditPage.class)
    public Response page() {
        var query = new AuditQuery(uri.getQueryParameters());
        int limit = query.limit();
        List<AuditEntry> found = audit.find(query.filter(), limit + 1);
        boolean isLast = found.size() <= limit;
        List<AuditEntry> entries = isLast ? found : found.subList(0, limit);
        String next =
                isLast ? null : Responses.following(uri, entries.get(limit - 1).id());
        return Responses.linked(Response.ok(new AuditPage(entries, next)), next).build();
    }
}
