package dev.frontdesk.history.live;

import dev.frontdesk.call.store.CallFilter;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One open connection. It is written to only while the server can take more, so that no thread waits for a slow reader; the
 * server calls back when it can take more again.
 */
final class Reader implements WriteListener, AsyncListener {

    private static final Logger LOG = Logger.getLogger(Reader.class.getName());

    private final CallFilter filter;
    private final String lastEventId;
    private final AsyncContext connection;
    private final ServletOutputStream out;
    private final Consumer<Reader> left;
    private final long openedAt = System.nanoTime();
    private final Backlog backlog = new Backlog();
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean canWrite;
    private boolean isWelcomed;
    private boolean isFlushed = true;

    /**
     * @param lastEventId the id of the last event that it got on an earlier connection; null for a new reader
     * @param left is called once when the connection has ended
     */
    Reader(CallFilter filter, String lastEventId, AsyncContext connection, Consumer<Reader> left) throws IOException {
        this.filter = filter;
        this.lastEventId = lastEventId;
        this.connection = connection;
        this.left = left;
        this.out = connection.getResponse().getOutputStream();
    }

    /** From now on the server calls back. */
    void begin() {
        backlog.offer(EventText.HELLO, EventText.HELLO);
        connection.addListener(this);
        out.setWriteListener(this);
    }

    CallFilter filter() {
        return filter;
    }

    /** Null for a new reader. */
    String lastEventId() {
        return lastEventId;
    }

    /** Whether it knows the id that it begins with. For the thread that follows the log. */
    boolean isWelcomed() {
        return isWelcomed;
    }

    void welcome(byte[] welcome) {
        backlog.offer(welcome, welcome);
        isWelcomed = true;
    }

    /** See {@link Backlog#offer}. */
    boolean offer(byte[] event, byte[] reset) {
        return backlog.offer(event, reset);
    }

    void reset(byte[] reset) {
        backlog.replaceBy(reset);
    }

    /** Adds a comment, unless something waits that shows the same. */
    void beat() {
        if (backlog.isEmpty()) {
            backlog.offer(EventText.BEAT, EventText.BEAT);
        }
    }

    boolean isStuckFor(Duration time) {
        return backlog.isStuckFor(time);
    }

    boolean isOlderThan(Duration age) {
        return System.nanoTime() - openedAt >= age.toNanos();
    }

    /** True for the one thread that may write next. */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    void release() {
        claimed.set(false);
    }

    /** True if something waits and the server can take it. */
    boolean canGoOn() {
        return canWrite && !ended.get() && !backlog.isEmpty();
    }

    /** Writes while the server takes it. */
    synchronized void write() {
        try {
            while (canWrite && !ended.get() && isReady()) {
                byte[] next = backlog.poll();
                if (next != null) {
                    out.write(next);
                    isFlushed = false;
                } else if (isFlushed) {
                    return;
                } else {
                    out.flush();
                    isFlushed = true;
                }
            }
        } catch (IOException | RuntimeException gone) {
            LOG.log(Level.FINER, "A reader of the live feed has left.", gone);
            end();
        }
    }

    /** False: the server calls {@link #onWritePossible()} later. */
    private boolean isReady() {
        canWrite = out.isReady();
        return canWrite;
    }

    @Override
    public void onWritePossible() {
        canWrite = true;
        write();
    }

    @Override
    public void onError(Throwable gone) {
        LOG.log(Level.FINER, "A reader of the live feed has left.", gone);
        end();
    }

    /** Ends the answer. Calling it twice does no harm. */
    void end() {
        if (ended.compareAndSet(false, true)) {
            left.accept(this);
            try {
                connection.complete();
            } catch (RuntimeException over) {
                LOG.log(Level.FINER, "The connection has ended already.", over);
            }
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // It begins once.
    }
}
