package dev.frontdesk.database;

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
 * Lets one run at a time through, over all nodes that share the database: a session of the database holds an advisory
 * lock while the run lasts. If this process dies, the session and the lock end with it.
 */
@ApplicationScoped
public class ClusterLock {

    private static final Logger LOG = Logger.getLogger(ClusterLock.class.getName());

    /** Any number that no other lock has; those of calls are hashes. */
    private static final long KEY = 6_010_001;

    @Resource(lookup = "java:app/jdbc/frontdesk")
    private DataSource database;

    /** Empty if another run holds the lock. */
    public <T> Optional<T> tryRun(Supplier<T> work) {
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

    /** Does not fail the run, which is done: a session that does not answer has lost its lock already. */
    private static void unlock(Connection session) {
        try {
            ask(session, "select pg_advisory_unlock(?)");
        } catch (SQLException away) {
            LOG.log(Level.FINE, "The lock ended with its session.", away);
        }
    }

    private static void close(Connection session) {
        try {
            session.close();
        } catch (SQLException away) {
            LOG.log(Level.FINE, "The session is closed already.", away);
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
