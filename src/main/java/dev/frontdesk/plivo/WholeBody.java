package dev.frontdesk.plivo;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads a body without a blocked thread. The reading ends once, by whichever thread is first: either the request is
 * dispatched again, with {@link #in} or {@link #refusalOf} available, or it is rejected here.
 *
 * <p>The lock guards the reading and the end of it: once it is over nobody touches the stream, which may then belong to
 * another request. The lock is never held while the server is called, since the server has locks of its own. For the same
 * reason callbacks that bring data only dispatch: Payara holds a lock meanwhile that a closing connection waits for.
 */
final class WholeBody implements ReadListener, AsyncListener {

    /** The longest body that is read before its signature is checked. */
    static final int LARGEST = 64 * 1024;

    private static final Logger LOG = Logger.getLogger(WholeBody.class.getName());
    private static final String BODY = WholeBody.class.getName();
    private static final String REFUSAL = Refusal.class.getName();
    private static final int PIECE = 4096;

    private final AsyncContext context;
    private final Redispatch redispatch;
    private final ServletInputStream in;
    private final Consumer<Refusal> refuse;
    private final Consumer<WholeBody> whenOver;
    private final long deadline;
    private final long declared;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private boolean over;
    private volatile boolean isDispatched;

    /**
     * @param whenOver called once, whatever the result
     * @param deadline by {@link System#nanoTime}
     */
    WholeBody(
            AsyncContext context,
            ServletInputStream in,
            Consumer<Refusal> refuse,
            Consumer<WholeBody> whenOver,
            long deadline) {
        this.context = context;
        this.redispatch = new Redispatch(context);
        this.in = in;
        this.refuse = refuse;
        this.whenOver = whenOver;
        this.deadline = deadline;
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
        return Optional.ofNullable((byte[]) request.getAttribute(BODY));
    }

    /** Why the body was not read to its end, when the request is dispatched again. */
    static Optional<Refusal> refusalOf(HttpServletRequest request) {
        return Optional.ofNullable((Refusal) request.getAttribute(REFUSAL));
    }

    /** True for a body in chunks: a request that is refused before their end stays in Payara's memory (decision 17). */
    static boolean isToBeAwaited(HttpServletRequest request) {
        boolean isInChunks = request.getHeader("Transfer-Encoding") != null;
        return isInChunks && in(request).isEmpty() && refusalOf(request).isEmpty();
    }

    @Override
    public void onDataAvailable() throws IOException {
        long length = read();
        if (length > LARGEST) {
            dispatch(REFUSAL, Refusal.tooLong());
        } else if (length == declared) {
            // Payara does not report the end of a body whose request asks for an upgrade.
            onAllDataRead();
        }
    }

    /** @return how much has been read so far */
    private synchronized long read() throws IOException {
        byte[] piece = new byte[PIECE];
        while (!over && body.size() <= LARGEST && body.size() != declared && in.isReady() && !in.isFinished()) {
            int length = in.read(piece);
            if (length > 0) {
                body.write(piece, 0, length);
            }
        }
        return body.size();
    }

    @Override
    public void onAllDataRead() {
        dispatch(BODY, body.toByteArray());
    }

    private void dispatch(String attribute, Object result) {
        if (end()) {
            context.getRequest().setAttribute(attribute, result);
            isDispatched = true;
            redispatch.begin();
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

    /** The server's timeout is later than the deadline, so that the reading is usually over. */
    @Override
    public void onTimeout(AsyncEvent event) {
        if (isDispatched) {
            redispatch.release();
        } else {
            giveUp(Refusal.tooSlow());
        }
    }

    /** @param now by {@link System#nanoTime} */
    void refuseIfLate(long now) {
        if (now - deadline >= 0) {
            giveUp(Refusal.tooSlow());
        }
    }

    private void giveUp(Refusal refusal) {
        if (!end()) {
            return;
        }
        try {
            refuse.accept(refusal);
            context.complete();
        } catch (IllegalStateException closed) {
            LOG.log(Level.FINE, "The connection of a refused webhook was closed already.", closed);
        }
    }

    /** The connection may be closed by now. */
    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    /** The request is dispatched again. */
    @Override
    public void onStartAsync(AsyncEvent event) {}

    /** @return true for the first who calls it */
    private boolean end() {
        synchronized (this) {
            if (over) {
                return false;
            }
            over = true;
        }
        whenOver.accept(this);
        return true;
    }
}
