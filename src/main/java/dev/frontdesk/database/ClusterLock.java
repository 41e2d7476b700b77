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
 * Runs work on one node at a time, among all that share the database: a session of the database holds an advisory lock
 * while the work runs. If this process dies, session and lock end with it.
 *
 * <p>A session's lock needs a session of its own: behind PgBouncer it holds only with {@code pool_mode = session}.
 */
@ApplicationScoped
public class ClusterLock {

    private static final Logger LOG = Logger.getLogger(ClusterLock.class.getName());

    /** Any number that no other lock has; those of calls are hashes. */
    private static final long KEY = 6_010_001;

    @Resource(lookup = "java:app/jdbc/frontdesk")
    private DataSource database;

    /** Runs the work; empty if the lock is held elsewhere, and then nothing is run. */
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
        } catch (SQLException unavailable) {
            throw new IllegalStateException("the database cannot be asked for a lock", unavailable);
        }
    }

    private static boolean lock(Connection session) {
        try {
            return ask(session, "select pg_try_advisory_lock(?)");
        } catch (SQLException unavailable) {
            throw new IllegalStateException("the database cannot be asked for a lock", unavailable);
        }
    }

    /** Never fails the work, which is done: if the session is broken, its lock ended with it. */
    private static void unlock(Connection session) {
        try {
            ask(session, "select pg_advisory_unlock(?)");
        } catch (SQLException unavailable) {
            LOG.log(Level.FINE, "The lock ended with its session.", unavailable);
        }
    }

    private static void close(Connection session) {
        try {
            session.close();
        } catch (SQLException unavailable) {
            LOG.log(Level.FINE, "The session is closed already.", unavailable);
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
