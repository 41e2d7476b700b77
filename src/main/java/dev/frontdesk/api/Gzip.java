package dev.frontdesk.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses an answer of the API for a client that accepts gzip (RFC 9110, section 12.5.3). Only text that is in memory as
 * a whole is compressed: short answers would not become shorter, and streams and audio are sent as they are. The server's
 * own compression is off, since it also decodes what comes in: a webhook that announces gzip would be refused.
 */
@Provider
public class Gzip implements ContainerResponseFilter, WriterInterceptor {

    private static final int SHORTEST = 512;
    private static final String NAME = "gzip";

    @Context
    private HttpHeaders request;

    /** Says so in every answer, also in one that is not compressed, so that a cache keeps both apart. */
    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        if (!isWorthwhile(answer) || !accepts(request.getRequestHeader(HttpHeaders.ACCEPT_ENCODING))) {
            answer.proceed();
            return;
        }
        mark(answer.getHeaders());
        GZIPOutputStream compressed = new GZIPOutputStream(answer.getOutputStream());
        answer.setOutputStream(compressed);
        answer.proceed();
        compressed.finish();
    }

    private static boolean isWorthwhile(WriterInterceptorContext answer) {
        return answer.getEntity() instanceof String text
                && text.length() >= SHORTEST
                && !answer.getHeaders().containsKey(HttpHeaders.CONTENT_ENCODING);
    }

    /** The tag names the bytes, and these are others (RFC 9110, section 8.8.3). */
    private static void mark(MultivaluedMap<String, Object> headers) {
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        headers.putSingle(HttpHeaders.CONTENT_ENCODING, NAME);
        if (headers.getFirst(HttpHeaders.ETAG) instanceof EntityTag tag) {
            headers.putSingle(HttpHeaders.ETAG, new EntityTag(Tag.gzipped(tag.getValue()), tag.isWeak()));
        }
    }

    /**
     * The name decides where it stands, a star else.
     *
     * @param headers null if there is none
     */
    static boolean accepts(List<String> headers) {
        String all = headers == null ? "" : String.join(",", headers).toLowerCase(Locale.ROOT);
        Map<String, Boolean> accepted = new HashMap<>();
        for (String coding : all.replaceAll("\\s", "").split(",")) {
            String[] parts = coding.split(";q=", 2);
            accepted.put(parts[0], parts.length < 2 || !parts[1].matches("0(\\.0*)?"));
        }
        return accepted.getOrDefault(NAME, accepted.getOrDefault("*", false));
    }
}
