package dev.frontdesk.plivo.account;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Lets one run go at a time, over all nodes that share the database: for as long as it takes, a session of the database
 * holds a lock that everybody knows by its number. It ends with the session, should this process end.
 */
@ApplicationScoped
public class OneAtATime {

    private static final Logger LOG = Logger.getLogger(OneAtATime.class.getName());

    /** Any number that nobody else takes; those of calls are hashes. */
    private static final long KEY = 6_010_001;

    @Resource(lookup = "java:app/jdbc/frontdesk")
    private DataSource database;

    /** Empty where somebody else is at it. */
    <T> Optional<T> alone(Supplier<T> work) {
        Connection session = session();
        try {
            return lock(session) ? Optional.of(underLock(session, work)) : Optional.empty();
        } finally {
            close(session);
        }
    }

    private static <T> T underLock(Connection session, Supplier<T> work) {
        try {
            return work.get();
        } finally {
            unlock(session);
        }
    }

    private Connection session() {
        try {
            return database.getConnection();
        } catch (SQLException away) {
            throw new IllegalStateException("the database cannot be asked for a lock", away);
        }
    }

    private static boolean lock(Connection session) {
        try {
            return ask(session, "select pg_try_advisory_lock(?)");
        } catch (SQLException away) {
            throw new IllegalStateException("the database cannot be asked for a lock", away);
        }
    }

    /** What was done is worth more than a clean end: a session that cannot be asked has lost its lock already. */
    private static void unlock(Connection session) {
        try {
            ask(session, "select pg_advisory_unlock(?)");
        } catch (SQLException away) {
            LOG.log(Level.FINE, "The lock went with its session.", away);
        }
    }

    private static void close(Connection session) {
        try {
            session.close();
        } catch (SQLException away) {
            LOG.log(Level.FINE, "The session is gone.", away);
        }
    }

    private static boolean ask(Connection session, String question) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(question)) {
            statement.setLong(1, KEY);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
