package dev.frontdesk.api;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;

/**
 * Answers 406 if a quality of zero excludes every media type of an address (RFC 9110, section 12.4.2), such as {@code
 * Accept: application/json;q=0} or {@code *}{@code /*;q=0}. JAX-RS checks the rest.
 */
@Provider
public class AcceptFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Produces produces = resource.getResourceMethod() == null ? null : produced();
        AcceptedTypes accepted = AcceptedTypes.of(request.getHeaders().get(HttpHeaders.ACCEPT));
        if (produces != null
                && Arrays.stream(produces.value()).map(MediaType::valueOf).noneMatch(accepted::include)) {
            throw new NotAcceptableException();
        }
    }

    private Produces produced() {
        Produces ofMethod = resource.getResourceMethod().getAnnotation(Produces.class);
        return ofMethod == null ? resource.getResourceClass().getAnnotation(Produces.class) : ofMethod;
    }
}
