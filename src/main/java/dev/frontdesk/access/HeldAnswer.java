package dev.frontdesk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Keeps an answer until it is whole, up to {@value #MOST} bytes. To a request that offers an upgrade (RFC 9110, section 7.8),
 * as Java's own client does by default, Payara sends Content-Type and Content-Length only if nothing leaves before the
 * request is done with (https://github.com/eclipse-ee4j/glassfish-grizzly/issues/2192). A longer answer is sent as it comes.
 */
final class HeldAnswer extends HttpServletResponseWrapper {

    static final int MOST = 1 << 20;

    private final Held out = new Held();

    private HeldAnswer(HttpServletResponse response) {
        super(response);
    }

    /** Answers the request, and keeps the answer if it has to be kept. */
    static void serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getHeader("Upgrade") == null || request.getMethod().equals("HEAD")) {
            chain.doFilter(request, response);
            return;
        }
        HeldAnswer answer = new HeldAnswer(response);
        chain.doFilter(request, answer);
        answer.out.sendWhole();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return out;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (out.direct != null) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        out.kept.reset();
    }

    @Override
    public void reset() {
        super.reset();
        out.kept.reset();
    }

    /** What is written, until it is too much. */
    private final class Held extends ServletOutputStream {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        /** Null while all is kept. */
        private ServletOutputStream direct;

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int start, int length) throws IOException {
            if (direct == null && kept.size() + length > MOST) {
                sendKept();
            }
            if (direct == null) {
                kept.write(from, start, length);
            } else {
                direct.write(from, start, length);
            }
        }

        /** The server's buffer takes all of it, so that nothing leaves yet. */
        void sendWhole() throws IOException {
            if (direct == null && kept.size() > 0) {
                getResponse().setBufferSize(kept.size() + 1);
                sendKept();
            }
        }

        private void sendKept() throws IOException {
            direct = getResponse().getOutputStream();
            kept.writeTo(direct);
            kept.reset();
        }

        @Override
        public void flush() throws IOException {
            if (direct != null) {
                direct.flush();
            }
        }

        @Override
        public boolean isReady() {
            return direct == null || direct.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("an answer that is kept is not written in pieces");
        }
    }
}
