package dev.frontdesk.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;

/**
 * Tags each JSON answer, and answers 304 if If-None-Match names the tag (RFC 9110, section 13.1.2). The tag is a digest of
 * the body, unless the resource has set one of its own. A program that polls the call log so receives a body only when
 * something has changed.
 */
@Provider
public class NotModifiedFilter implements ContainerResponseFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 200 || !READING.contains(request.getMethod())) {
            return;
        }
        if (response.getEntityTag() == null && isJson(response)) {
            tag(response);
        }
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && response.getEntityTag() != null) {
            received(known, response.getEntityTag().getValue()).ifPresent(tag -> answerNotModified(response, tag));
        }
    }

    private static void answerNotModified(ContainerResponseContext response, String tag) {
        response.setStatus(304);
        response.setEntity(null);
        response.getHeaders().putSingle(HttpHeaders.ETAG, new EntityTag(tag));
    }

    private static boolean isJson(ContainerResponseContext response) {
        return response.getEntity() != null
                && !(response.getEntity() instanceof StreamingOutput)
                && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType());
    }

    /** The body is written here, once, and passed on as text. */
    private static void tag(ContainerResponseContext response) {
        Object view = response.getEntity();
        String body = view instanceof String json ? json : JsonBodyWriter.write(view);
        response.setEntity(body);
        response.getHeaders().putSingle(HttpHeaders.ETAG, new EntityTag(Tag.ofText(body)));
    }

    /**
     * The tag that the client has of this answer, compressed or not. Weak tags count here: caches and compressing proxies
     * make tags weak.
     *
     * @param known the header If-None-Match
     * @param tag the answer's, uncompressed, without quotation marks
     */
    public static Optional<String> received(String known, String tag) {
        if (known.strip().equals("*")) {
            return Optional.of(tag);
        }
        return IfMatch.TAG
                .matcher(known)
                .results()
                .map(found -> found.group(2))
                .filter(value -> Tag.plain(value).equals(tag))
                .findFirst();
    }
}
