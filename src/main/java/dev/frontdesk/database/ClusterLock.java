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

    /** The first of these locks: any number that no other application takes. */
    private static final long FIRST_KEY = 6_010_001;

    /** What runs on one node at a time; the order stays, since each has the lock of its place. */
    public enum Work {
        PROVISIONING,
        SWEEP,
        VOICEMAIL_ARCHIVE,
        RETENTION
    }

    @Resource(lookup = "java:app/jdbc/frontdesk")
    private DataSource database;

    /** Runs the work; empty if its lock is held elsewhere, and then nothing is run. */
    public <T> Optional<T> tryRun(Work which, Supplier<T> work) {
        Connection session = session();
        try {
            return lock(session, which) ? Optional.of(underLock(session, which, work)) : Optional.empty();
        } finally {
            close(session);
        }
    }

    private static <T> T underLock(Connection session, Work which, Supplier<T> work) {
        try {
            return work.get();
        } finally {
            unlock(session, which);
        }
    }

    private Connection session() {
        try {
            return database.getConnection();
        } catch (SQLException unavailable) {
            throw new IllegalStateException("the database cannot be asked for a lock", unavailable);
        }
    }

    private static boolean lock(Connection session, Work which) {
        try {
            return ask(session, "select pg_try_advisory_lock(?)", which);
        } catch (SQLException unavailable) {
            throw new IllegalStateException("the database cannot be asked for a lock", unavailable);
        }
    }

    /** Never fails the work, which is done: if the session is broken, its lock ended with it. */
    private static void unlock(Connection session, Work which) {
        try {
            ask(session, "select pg_advisory_unlock(?)", which);
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

    private static boolean ask(Connection session, String question, Work which) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(question)) {
            statement.setLong(1, FIRST_KEY + which.ordinal());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
