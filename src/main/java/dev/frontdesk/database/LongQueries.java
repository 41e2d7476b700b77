package dev.frontdesk.database;

import dev.frontdesk.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Runs queries that may take longer than the pool's two seconds, each over a connection of its own: a caller's webhook
 * never waits for one of the pool's connections because of them. A query may take 45 seconds, and few run at once.
 */
@ApplicationScoped
public class LongQueries {

    private static final int SECONDS_TO_CONNECT = 2;
    private static final int SECONDS = 60;
    private static final int MOST = 2;
    private static final int SECONDS_TO_WAIT = 5;

    private final Semaphore free = new Semaphore(MOST, true);

    @Inject
    private Settings settings;

    /** A query and the reading of its rows. */
    public interface Query<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * The query's result; empty if none could run within five seconds, since others run.
     *
     * @throws IllegalStateException caused by an {@link SQLException} if it failed
     */
    public <T> Optional<T> tryRun(Query<T> query) {
        if (!mayRun()) {
            return Optional.empty();
        }
        try (Connection connection = FrontdeskDataSource.impatient(settings.database(), SECONDS_TO_CONNECT, SECONDS)
                .getConnection()) {
            return Optional.of(query.on(connection));
        } catch (SQLException failed) {
            throw new IllegalStateException("a long query failed", failed);
        } finally {
            free.release();
        }
    }

    private boolean mayRun() {
        try {
            return free.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
