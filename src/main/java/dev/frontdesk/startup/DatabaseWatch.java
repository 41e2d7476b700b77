package dev.frontdesk.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;

/**
 * Knows whether the database can be asked, so that nobody has to find out while a caller waits. It looks twice a second
 * over a connection of its own, past the server's pool, and gives the database a second to answer.
 */
@ApplicationScoped
public class DatabaseWatch {

    private static final int SECONDS = 1;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private Connection connection;
    private volatile boolean reachable;
    private volatile boolean ready;
    private volatile Instant since;
    private volatile long roundTripMicros;

    /** True while the database answers and has the tables that this code needs. */
    public boolean isThere() {
        return reachable && ready;
    }

    /** Since when it is there, or away; null before the first look. */
    public Instant since() {
        return since;
    }

    /** How long the database took for the last answer, in microseconds. */
    public long roundTripMicros() {
        return roundTripMicros;
    }

    /**
     * True if the database answers now.
     *
     * @throws SQLException if it answers that it does not want us (SQL state 28 or 3D), or cannot be reached
     */
    synchronized void look() throws SQLException {
        try {
            long start = System.nanoTime();
            ask();
            roundTripMicros = (System.nanoTime() - start) / 1000;
            become(true);
        } catch (SQLException away) {
            drop();
            become(false);
            throw away;
        }
    }

    /** The tables are what this code needs. */
    void ready() {
        ready = true;
        since = clock.instant();
    }

    private void ask() throws SQLException {
        if (connection == null) {
            connection =
                    FrontdeskDataSource.impatient(settings.database(), SECONDS).getConnection();
        }
        if (!connection.isValid(SECONDS)) {
            throw new SQLException("The database does not answer.", "08006");
        }
    }

    private void become(boolean now) {
        if (since == null || reachable != now) {
            since = clock.instant();
        }
        reachable = now;
    }

    synchronized void drop() {
        try {
            if (connection != null) {
                connection.abort(Runnable::run);
            }
        } catch (SQLException alreadyGone) {
            System.getLogger(DatabaseWatch.class.getPackageName())
                    .log(System.Logger.Level.TRACE, "The connection is gone.", alreadyGone);
        }
        connection = null;
    }
}
