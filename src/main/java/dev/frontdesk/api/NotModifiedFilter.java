package dev.frontdesk.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Answers 304 to whoever has the object already (RFC 9110, section 13.1.2): If-None-Match names its ETag. */
@Provider
public class NotModifiedFilter implements ContainerResponseFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        EntityTag tag = response.getEntityTag();
        if (known != null && tag != null && response.getStatus() == 200 && READING.contains(request.getMethod())) {
            if (names(known, tag)) {
                response.setStatus(304);
                response.setEntity(null);
            }
        }
    }

    /** Weak tags count here: caches and compressing proxies make tags weak. */
    private static boolean names(String known, EntityTag tag) {
        return known.strip().equals("*")
                || IfMatch.TAG
                        .matcher(known)
                        .results()
                        .anyMatch(found -> found.group(2).equals(tag.getValue()));
    }
}
