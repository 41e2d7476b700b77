package dev.frontdesk.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * Tells sessions that can still be used from those to replace. A session keeps the default with which it began: one that
 * began while {@code ALTER DATABASE} had made the database read-only stays read-only afterwards.
 */
final class WritableSession {

    private static final int SECONDS_TO_ANSWER = 1;
    private static final String READ_ONLY = "default_transaction_read_only";

    private WritableSession() {}

    /** False if the database does not answer within a second, or if the session rejects every write. */
    static boolean isUsable(Connection session) throws SQLException {
        return session.isValid(SECONDS_TO_ANSWER) && !isReadOnly(session);
    }

    /** PostgreSQL 14 and newer report the default unasked, so this costs no round trip. Older ones never do. */
    private static boolean isReadOnly(Connection session) throws SQLException {
        return "on".equals(session.unwrap(PGConnection.class).getParameterStatus(READ_ONLY));
    }
}
