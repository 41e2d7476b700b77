package dev.frontdesk.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses an answer of the API for a client that accepts gzip (RFC 9110, section 12.5.3), and says its length, to HEAD too.
 * Only what is read is compressed, and only text that is in memory as a whole: short answers would not become shorter, and
 * streams and audio are sent as they are. Answers that show a secret are answers to POST, so none is compressed: the length
 * of a compressed text tells about a secret in it (BREACH, https://www.breachattack.com). For the same reason nothing is
 * compressed that another site's page made the browser ask for. The server's own compression is off,
 * since it also decodes what comes in: a webhook that announces gzip would be refused.
 */
@Provider
public class Gzip implements ContainerResponseFilter, WriterInterceptor {

    private static final int SHORTEST = 512;
    private static final String NAME = "gzip";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Context
    private HttpHeaders request;

    @Context
    private Request method;

    /** Says so in every answer, also in one that is not compressed, so that a cache keeps both apart. */
    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        if (!(answer.getEntity() instanceof String text)
                || answer.getHeaders().containsKey(HttpHeaders.CONTENT_ENCODING)) {
            answer.proceed();
            return;
        }
        byte[] body = text.getBytes(UTF_8);
        if (isCompressed(body)) {
            mark(answer.getHeaders());
            body = compressed(body);
        }
        // HEAD would say 0 of a long answer.
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, body.length);
        answer.getOutputStream().write(body);
    }

    private boolean isCompressed(byte[] body) {
        return body.length >= SHORTEST
                && READING.contains(method.getMethod())
                && !ForeignPage.asks(request)
                && accepts(request.getRequestHeader(HttpHeaders.ACCEPT_ENCODING));
    }

    private static byte[] compressed(byte[] body) throws IOException {
        ByteArrayOutputStream into = new ByteArrayOutputStream();
        try (GZIPOutputStream compressor = new GZIPOutputStream(into)) {
            compressor.write(body);
        }
        return into.toByteArray();
    }

    /** The tag names the bytes, and these are others (RFC 9110, section 8.8.3). */
    private static void mark(MultivaluedMap<String, Object> headers) {
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
    public static boolean accepts(List<String> headers) {
        String all = headers == null ? "" : String.join(",", headers).toLowerCase(Locale.ROOT);
        Map<String, Boolean> accepted = new HashMap<>();
        for (String coding : all.replaceAll("\\s", "").split(",")) {
            String[] parts = coding.split(";q=", 2);
            accepted.put(parts[0], parts.length < 2 || !parts[1].matches("0(\\.0*)?"));
        }
        return accepted.getOrDefault(NAME, accepted.getOrDefault("*", false));
    }
}
