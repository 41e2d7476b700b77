package dev.frontdesk.database;

import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fault of the database after which another attempt may succeed.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL's error codes</a>
 */
public final class TemporaryFault {

    /** Connection lost; out of resources; starting, stopping; read-only; locked; a deadlock; a fault of its disk. */
    private static final Pattern STATES = Pattern.compile("(08|53|57|25006|55P03|40|58).*");

    private TemporaryFault() {}

    /** @param failure null is none */
    public static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
                .anyMatch(state -> STATES.matcher(state).matches());
    }
}
