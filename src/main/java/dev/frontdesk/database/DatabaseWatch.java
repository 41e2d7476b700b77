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
    private volatile DatabaseFault fault;

    /** True while the database answers, takes what is written, and has the tables that this code needs. */
    public boolean isAvailable() {
        return reachable && ready;
    }

    /** Since when it is there, or away; null before the first look. */
    public Instant since() {
        return since;
    }

    /** Why it is away; empty while it answers, or was not asked yet. */
    public Optional<DatabaseFault> fault() {
        return Optional.ofNullable(fault);
    }

    /** How long the database took for the last answer, in microseconds. */
    public long roundTripMicros() {
        return roundTripMicros;
    }

    /**
     * Returns if the database answers now, and would take what is written.
     *
     * @throws SQLException if it would not; see {@link DatabaseFault}
     */
    public void probe() throws SQLException {
        try {
            ask();
            fault = null;
            become(true);
        } catch (SQLException away) {
            disconnect();
            fault = DatabaseFault.of(away);
            become(false);
            throw away;
        }
    }

    /** The tables are what this code needs. */
    public void ready() {
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
        askForWriting(asked);
        roundTripMicros = (System.nanoTime() - start) / 1000;
    }

    /** A standby and a database that was made read-only answer, and take nothing. */
    private static void askForWriting(Connection asked) throws SQLException {
        try (Statement statement = asked.createStatement();
                ResultSet answer = statement.executeQuery("show transaction_read_only")) {
            answer.next();
            if (answer.getString(1).equals("on")) {
                throw new SQLException("The database is read-only.", "25006");
            }
        }
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
    public void disconnect() {
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
