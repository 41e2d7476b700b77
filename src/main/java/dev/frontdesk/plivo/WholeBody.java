package dev.frontdesk.plivo;

import dev.frontdesk.api.ErrorPage;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a body without a blocked thread. The reading ends once: either the body is complete and the request is dispatched
 * again with {@link #in} available, or the request is rejected. Only callbacks of the server end it: the server recycles
 * request objects, so that one completed by another thread may already belong to another request.
 */
final class WholeBody implements ReadListener, AsyncListener {

    /** The longest body that is read before its signature is checked. */
    static final int LARGEST = 64 * 1024;

    private static final String ATTRIBUTE = WholeBody.class.getName();
    private static final int PIECE = 4096;

    private final AsyncContext context;
    private final ServletInputStream in;
    private final Consumer<Refusal> refuse;
    private final Runnable whenOver;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final long declared;
    private boolean over;

    /** @param whenOver called once, whatever the result */
    WholeBody(AsyncContext context, ServletInputStream in, Consumer<Refusal> refuse, Runnable whenOver) {
        this.context = context;
        this.in = in;
        this.refuse = refuse;
        this.whenOver = whenOver;
        this.declared = ((HttpServletRequest) context.getRequest()).getContentLengthLong();
    }

    /** The body, if all of it arrived with the headers or there is none; empty if some of it is still to come. */
    static Optional<byte[]> atHand(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        if (length < 0 && request.getHeader("Transfer-Encoding") == null) {
            return Optional.of(new byte[0]);
        }
        boolean allIsHere = length >= 0 && request.getInputStream().available() >= length;
        return allIsHere ? Optional.of(request.getInputStream().readNBytes((int) length)) : Optional.empty();
    }

    /** The complete body, when the request is dispatched again. */
    static Optional<byte[]> in(HttpServletRequest request) {
        return Optional.ofNullable((byte[]) request.getAttribute(ATTRIBUTE));
    }

    @Override
    public synchronized void onDataAvailable() throws IOException {
        byte[] piece = new byte[PIECE];
        while (!over && in.isReady() && !in.isFinished()) {
            int length = in.read(piece);
            if (length > 0) {
                body.write(piece, 0, length);
            }
            if (body.size() > LARGEST) {
                giveUp(Refusal.tooLong());
            } else if (body.size() == declared) {
                // Payara does not report the end of a body whose request asks for an upgrade.
                onAllDataRead();
            }
        }
    }

    @Override
    public synchronized void onAllDataRead() {
        if (end()) {
            context.getRequest().setAttribute(ATTRIBUTE, body.toByteArray());
            context.dispatch();
        }
    }

    @Override
    public void onError(Throwable brokenOff) {
        giveUp(Refusal.incomplete());
    }

    @Override
    public void onError(AsyncEvent event) {
        giveUp(Refusal.incomplete());
    }

    /**
     * Leaves the answer to the error page, which the server dispatches to after this callback. Payara continues to use a
     * request that is completed here, although it may be recycled for another one already.
     */
    @Override
    public synchronized void onTimeout(AsyncEvent event) {
        if (end()) {
            ErrorPage.answers(context.getRequest(), HttpServletResponse.SC_FORBIDDEN);
            refuse.accept(Refusal.tooSlow());
        }
    }

    private synchronized void giveUp(Refusal refusal) {
        if (end()) {
            refuse.accept(refusal);
            context.complete();
        }
    }

    /** The connection may be closed by now. */
    @Override
    public synchronized void onComplete(AsyncEvent event) {
        end();
    }

    /** The request is dispatched again. */
    @Override
    public void onStartAsync(AsyncEvent event) {}

    private boolean end() {
        boolean first = !over;
        over = true;
        if (first) {
            whenOver.run();
        }
        return first;
    }
}
