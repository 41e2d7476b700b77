package dev.frontdesk.history.live;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A few threads that write to all readers, at most one of them to one reader. A write does not block on most servers; on Open
 * Liberty one to a stuck reader does, and then it must not be the thread that follows the database.
 */
final class Writers {

    private static final int THREADS = 2;
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final ThreadPoolExecutor threads;

    Writers(ThreadFactory factory) {
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE.toMillis(), TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), factory);
        threads.allowCoreThreadTimeOut(true);
    }

    /** Writes what waits for this reader; returns at once. */
    void wake(Reader reader) {
        if (!threads.isShutdown() && reader.claim()) {
            threads.execute(() -> write(reader));
        }
    }

    private void write(Reader reader) {
        try {
            reader.write();
        } finally {
            reader.release();
        }
        if (reader.canGoOn()) {
            // Offered between the last write and the release.
            wake(reader);
        }
    }

    /** Ends the answer of this reader; returns at once, also where the server first waits for what it has not written. */
    void end(Reader reader) {
        if (!threads.isShutdown()) {
            threads.execute(reader::end);
        }
    }

    void end() {
        threads.shutdownNow();
    }
}
