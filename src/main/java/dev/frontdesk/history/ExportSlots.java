package dev.frontdesk.history;

import dev.frontdesk.api.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Bounds the exports that run at once: each holds a thread of the server, and the database works for it all the time. */
@ApplicationScoped
public class ExportSlots {

    static final int MOST = 3;
    private static final int SECONDS_TO_WAIT = 10;

    private final Semaphore free = new Semaphore(MOST);

    /** A place for one export, until it is closed. */
    interface Slot extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws WebApplicationException 429 where none is free */
    Slot take() {
        if (!free.tryAcquire()) {
            Problem problem = Problem.of(
                    429, MOST + " exports are running already. Try again in " + SECONDS_TO_WAIT + " seconds.");
            throw new WebApplicationException(Response.fromResponse(problem.response())
                    .header("Retry-After", SECONDS_TO_WAIT)
                    .build());
        }
        var isTaken = new AtomicBoolean(true);
        return () -> {
            if (isTaken.compareAndSet(true, false)) {
                free.release();
            }
        };
    }
}
