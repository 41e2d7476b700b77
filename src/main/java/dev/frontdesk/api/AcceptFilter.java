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
import java.util.List;

/**
 * Answers 406 if a quality of zero excludes every media type of an address (RFC 9110, section 12.4.2), such as {@code
 * Accept: application/json;q=0}. JAX-RS checks the rest.
 */
@Provider
public class AcceptFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        Produces produces = resource.getResourceMethod() == null ? null : produced();
        if (accept != null && accept.contains("q=0") && produces != null) {
            List<MediaType> excluded = excluded(accept);
            boolean isExcluded = Arrays.stream(produces.value())
                    .map(MediaType::valueOf)
                    .allMatch(type -> excluded.stream().anyMatch(range -> isSame(range, type)));
            if (isExcluded) {
                throw new NotAcceptableException();
            }
        }
    }

    private Produces produced() {
        Produces ofMethod = resource.getResourceMethod().getAnnotation(Produces.class);
        return ofMethod == null ? resource.getResourceClass().getAnnotation(Produces.class) : ofMethod;
    }

    private static List<MediaType> excluded(String accept) {
        return Arrays.stream(accept.split(","))
                .filter(range -> range.matches("(?s).*;\\s*q=0(\\.0*)?\\s*"))
                .map(range -> MediaType.valueOf(range.strip()))
                .toList();
    }

    private static boolean isSame(MediaType range, MediaType type) {
        return range.getType().equalsIgnoreCase(type.getType())
                && range.getSubtype().equalsIgnoreCase(type.getSubtype());
    }
}
