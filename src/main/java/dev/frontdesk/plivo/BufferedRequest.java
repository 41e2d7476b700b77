package dev.frontdesk.plivo;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A webhook whose body has been read, as the resources see it: a POST without a body. Its method and its content headers
 * are hidden: servers answer a malformed {@code Content-Type} with a page of their own before a resource is called, and
 * the caller would hear nothing.
 */
final class BufferedRequest extends HttpServletRequestWrapper {

    private static final Set<String> HIDDEN =
            Set.of("content-type", "content-length", "transfer-encoding", "content-encoding", "accept");

    private final String body;
    private Map<String, List<String>> parameters;

    BufferedRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = new String(body, StandardCharsets.UTF_8);
    }

    /** Counts without decoding. */
    boolean hasMoreParametersThan(int most) {
        return FormText.pairs(body) > most || FormText.pairs(query()) > most;
    }

    /** The parameters of the body, decoded. */
    Map<String, List<String>> parameters() {
        if (parameters == null) {
            parameters = FormText.parse(body);
        }
        return parameters;
    }

    /** The parameters of the body, and those of the query that the body does not have. */
    PlivoForm form() {
        FormText.parse(query()).forEach(parameters()::putIfAbsent);
        return new PlivoForm(parameters());
    }

    private String query() {
        return getQueryString() == null ? "" : getQueryString();
    }

    String sentBy() {
        return super.getMethod();
    }

    @Override
    public String getMethod() {
        return "POST";
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Nothing();
    }

    @Override
    public int getContentLength() {
        return 0;
    }

    @Override
    public long getContentLengthLong() {
        return 0;
    }

    @Override
    public String getContentType() {
        return null;
    }

    @Override
    public String getHeader(String name) {
        return isHidden(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !isHidden(name))
                .toList());
    }

    private static boolean isHidden(String name) {
        return HIDDEN.contains(name.toLowerCase(Locale.ROOT));
    }

    private static final class Nothing extends ServletInputStream {

        @Override
        public int read() {
            return -1;
        }

        @Override
        public boolean isFinished() {
            return true;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        /** Unsupported: the body has been read already. */
        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body is here already");
        }
    }
}
