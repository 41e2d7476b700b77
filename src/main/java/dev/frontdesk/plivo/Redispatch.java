package dev.frontdesk.plivo;

import jakarta.servlet.AsyncContext;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Dispatches a request again so that Payara does not lose it. Payara stores a dispatch that begins before the request's first
 * thread has left it, and the first thread runs it as it leaves. A dispatch that is stored just after the first thread looked
 * would never run: the request would get no answer.
 *
 * <p>Hence another thread waits until the first has left, which the Servlet specification shows: from then on
 * {@link AsyncContext#setTimeout} throws. Where a dispatch is lost even so, the server's timeout releases it.
 */
final class Redispatch {

    private static final Logger LOG = Logger.getLogger(Redispatch.class.getName());
    private static final Duration LONGEST_WAIT = Duration.ofMillis(10);
    private static final Duration PAUSE = Duration.ofNanos(50_000);

    private final AsyncContext context;
    private final Thread first = Thread.currentThread();

    /** To be made by the request's first thread. */
    Redispatch(AsyncContext context) {
        this.context = context;
    }

    void begin() {
        if (Thread.currentThread() != first) {
            awaitFirst();
        }
        context.dispatch();
    }

    /** Releases a dispatch that the server has stored for nobody; without effect on one that runs or ran. */
    void release() {
        try {
            context.dispatch();
        } catch (IllegalStateException begun) {
            LOG.log(Level.FINE, "A webhook's dispatch was begun before its timeout.", begun);
        }
    }

    private void awaitFirst() {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!hasFirstLeft() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean hasFirstLeft() {
        try {
            context.setTimeout(context.getTimeout());
            return false;
        } catch (IllegalStateException left) {
            return true;
        }
    }
}
