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
 * Takes in a body that comes in pieces, without a thread that waits for them. It is over once: when all is there, and the
 * request comes round again with {@link #in} it; or when it is refused. Only the server's own calls end it: a request that
 * another thread ends may be somebody else's by then.
 */
final class WholeBodyFilter implements ReadListener, AsyncListener {

    /** The longest that is taken from a stranger. */
    static final int LARGEST = 64 * 1024;

    private static final String ATTRIBUTE = WholeBodyFilter.class.getName();
    private static final int PIECE = 4096;

    private final AsyncContext context;
    private final ServletInputStream in;
    private final Consumer<Refusal> refuse;
    private final Runnable whenOver;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private boolean over;

    /** @param whenOver told once, whatever became of it */
    WholeBodyFilter(AsyncContext context, ServletInputStream in, Consumer<Refusal> refuse, Runnable whenOver) {
        this.context = context;
        this.in = in;
        this.refuse = refuse;
        this.whenOver = whenOver;
    }

    /** The body, where there is none or all of it has come with the headers; empty where the rest must be waited for. */
    static Optional<byte[]> atHand(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        if (length < 0 && request.getHeader("Transfer-Encoding") == null) {
            return Optional.of(new byte[0]);
        }
        boolean allIsHere = length >= 0 && request.getInputStream().available() >= length;
        return allIsHere ? Optional.of(request.getInputStream().readNBytes((int) length)) : Optional.empty();
    }

    /** What was taken in, when the request comes round again. */
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
     * The server ends it after this by an error page, which answers as it was told. Payara goes on with a request that is
     * ended in here as if it were still the same one, while somebody else may have it already.
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

    /** The server has nobody to answer to any more. */
    @Override
    public synchronized void onComplete(AsyncEvent event) {
        end();
    }

    /** It comes round again. */
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
