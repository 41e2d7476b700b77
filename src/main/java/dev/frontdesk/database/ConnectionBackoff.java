package dev.frontdesk.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Back-off for new connections: after a failed attempt to connect, all attempts within the next second fail at once. A
 * pool that validates its connections one by one would try to replace each, and a request would wait for all attempts.
 */
final class ConnectionBackoff {

    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();
    /** Connection exception, too many connections, starting up or shutting down. */
    private static final Pattern NOT_CONNECTED = Pattern.compile("(08|53|57P).*");

    private final DataSource source;
    private volatile Failure last;

    /** A failed attempt to connect. */
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
