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
 *
 * <p>Once that is known to be away, nobody waits for this answer, and who knocks has patience: a database that hangs still
 * lets everybody in who ever knocked when it goes on, one process each, in the very moment in which callers need it.
 */
@ApplicationScoped
public class DatabaseWatch {

    private static final int SECONDS = 1;
    private static final int SECONDS_WHILE_AWAY = 5;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private volatile Connection connection;
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
    void look() throws SQLException {
        try {
            ask();
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
        Connection asked = connection;
        if (asked == null) {
            asked = FrontdeskDataSource.impatient(settings.database(), SECONDS, patience())
                    .getConnection();
            connection = asked;
        }
        long start = System.nanoTime();
        if (!asked.isValid(SECONDS)) {
            throw new SQLException("The database does not answer.", "08006");
        }
        roundTripMicros = (System.nanoTime() - start) / 1000;
    }

    private int patience() {
        return since == null || reachable ? SECONDS : SECONDS_WHILE_AWAY;
    }

    private void become(boolean now) {
        if (since == null || reachable != now) {
            since = clock.instant();
        }
        reachable = now;
    }

    /** Does not wait for a look that is underway: that may take long. */
    void drop() {
        Connection dropped = connection;
        connection = null;
        try {
            if (dropped != null) {
                dropped.abort(Runnable::run);
            }
        } catch (SQLException alreadyGone) {
            System.getLogger(DatabaseWatch.class.getPackageName())
                    .log(System.Logger.Level.TRACE, "The connection is gone.", alreadyGone);
        }
    }
}
