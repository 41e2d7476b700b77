package dev.frontdesk.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Makes connections to one database, but none in the second after an attempt that came to nothing. A pool that looks
 * through all that it has would try for each, and wait each time as long, while whoever asked it waits for all of them.
 */
final class ConnectionBackoff {

    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();
    /** Connection exception, too many connections, starting up or shutting down. */
    private static final Pattern NOT_CONNECTED = Pattern.compile("(08|53|57P).*");

    private final DataSource source;
    private volatile Failure last;

    /** An attempt that came to nothing. */
    private record Failure(SQLException why, long at) {}

    ConnectionBackoff(DataSource source) {
        this.source = source;
    }

    /** @throws SQLException if the database cannot be reached, or could not a moment ago */
    Connection connect() throws SQLException {
        check();
        try {
            return source.getConnection();
        } catch (SQLException failed) {
            if (NOT_CONNECTED.matcher(String.valueOf(failed.getSQLState())).matches()) {
                last = new Failure(failed, System.nanoTime());
            }
            throw failed;
        }
    }

    /** @throws SQLException if the database could not be reached a moment ago */
    void check() throws SQLException {
        Failure failure = last;
        if (failure != null && System.nanoTime() - failure.at() < PAUSE_NANOS) {
            throw new SQLException(
                    "The database could not be reached a moment ago.",
                    failure.why().getSQLState(),
                    failure.why());
        }
    }
}
