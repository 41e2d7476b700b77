package dev.frontdesk.api;

import dev.frontdesk.routing.RoutingTable;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.ext.Provider;

/** The next call after a change of the directory rings as changed: routing hears of it before whoever made it. */
@Provider
public class RoutingNewsFilter implements ContainerResponseFilter {

    @Inject
    private RoutingTable table;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean changed = response.getStatusInfo().getFamily() == Family.SUCCESSFUL
                && !request.getMethod().equals(HttpMethod.GET);
        if (changed) {
            table.refresh();
        }
    }
}
