package dev.frontdesk.database;

import dev.frontdesk.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Knows whether the database is available, so that no request has to find out while a caller waits. A probe runs twice a
 * second over a connection of its own, past the server's pool, with a timeout of one second.
 *
 * <p>While the database is down the probe's timeout is five seconds. A PostgreSQL that hangs keeps every connection attempt
 * and starts a backend for each when it resumes, in the moment in which callers need it.
 */
@ApplicationScoped
public class DatabaseWatch {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class.getName());
    private static final int SECONDS = 1;
    private static final int SECONDS_WHILE_DOWN = 5;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private volatile Connection connection;
    private volatile boolean reachable;
    private volatile boolean ready;
    private volatile Instant since;
    private volatile long roundTripMicros;
    private volatile DatabaseFault fault;

    /** True while the database answers, accepts writes, and has the schema that this code needs. */
    public boolean isAvailable() {
        return reachable && ready;
    }

    /** Since when the database is available, or down; null before the first probe. */
    public Instant since() {
        return since;
    }

    /** Why the database is down; empty while it answers, and before the first probe. */
    public Optional<DatabaseFault> fault() {
        return Optional.ofNullable(fault);
    }

    /** How long the last successful probe took, in microseconds. */
    public long roundTripMicros() {
        return roundTripMicros;
    }

    /**
     * Returns if the database answers now and accepts writes.
     *
     * @throws SQLException if it does not; see {@link DatabaseFault}
     */
    public void probe() throws SQLException {
        try {
            ask();
            fault = null;
            become(true);
        } catch (SQLException failed) {
            disconnect();
            fault = DatabaseFault.of(failed);
            become(false);
            throw failed;
        }
    }

    /** Records that the schema is the one that this code needs. */
    public void ready() {
        ready = true;
        since = clock.instant();
    }

    private void ask() throws SQLException {
        Connection asked = connection;
        if (asked == null) {
            asked = FrontdeskDataSource.impatient(settings.database(), SECONDS, timeout())
                    .getConnection();
            connection = asked;
        }
        long start = System.nanoTime();
        askForWriting(asked);
        roundTripMicros = (System.nanoTime() - start) / 1000;
    }

    /** A standby, or a database that was made read-only, answers queries and rejects every write. */
    private static void askForWriting(Connection asked) throws SQLException {
        try (Statement statement = asked.createStatement();
                ResultSet answer = statement.executeQuery("show transaction_read_only")) {
            answer.next();
            if (answer.getString(1).equals("on")) {
                throw new SQLException("The database is read-only.", "25006");
            }
        }
    }

    private int timeout() {
        return since == null || reachable ? SECONDS : SECONDS_WHILE_DOWN;
    }

    private void become(boolean now) {
        if (since == null || reachable != now) {
            since = clock.instant();
        }
        reachable = now;
    }

    /** Does not wait for a probe that is underway: it may take long. */
    public void disconnect() {
        Connection dropped = connection;
        connection = null;
        try {
            if (dropped != null) {
                dropped.abort(Runnable::run);
            }
        } catch (SQLException alreadyClosed) {
            LOG.log(Level.FINER, "The probe's connection is closed already.", alreadyClosed);
        }
    }
}
