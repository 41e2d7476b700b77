package dev.frontdesk.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/**
 * Ends the body of a request at its {@code Content-Length}. Payara passes on all bytes of a connection as the body if the
 * request asks for an upgrade (RFC 9110, section 7.8), as Java's own client does by default: a read would never end.
 */
public final class DeclaredBody extends HttpServletRequestWrapper {

    private final long length;
    private ServletInputStream body;

    private DeclaredBody(HttpServletRequest request) {
        super(request);
        length = Math.max(0, request.getContentLengthLong());
    }

    /** The request as it is, unless it asks for an upgrade. */
    public static HttpServletRequest of(HttpServletRequest request) {
        return request.getHeader("Upgrade") == null ? request : new DeclaredBody(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Bounded(super.getInputStream(), length);
        }
        return body;
    }

    private static final class Bounded extends ServletInputStream {

        private final ServletInputStream in;
        private long left;

        Bounded(ServletInputStream in, long length) {
            this.in = in;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            int read = left == 0 ? -1 : in.read();
            left -= read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = left == 0 ? -1 : in.read(into, from, (int) Math.min(most, left));
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(left, in.available());
        }

        @Override
        public boolean isFinished() {
            return left == 0 || in.isFinished();
        }

        @Override
        public boolean isReady() {
            return left == 0 || in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
