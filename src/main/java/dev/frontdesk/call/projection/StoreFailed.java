package dev.frontdesk.call.projection;

import dev.frontdesk.database.DatabaseFault;
import jakarta.ejb.ApplicationException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The database did not write a batch. It is an application exception, so that the container rolls back and logs nothing:
 * its own report would show the events' parameters.
 */
@ApplicationException(rollback = true)
public class StoreFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * The SQL states of events that no database of this schema accepts: data exception, integrity constraint violation, and
     * a value too large for a row or an index. Others of class 54 are limits that an administrator sets, such as the stack's depth.
     *
     * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL's error codes</a>
     */
    private static final Pattern DATA = Pattern.compile("22...|23...|54000");

    private static final String LOCKED = "55P03";

    public StoreFailed(Throwable cause) {
        super("The database did not write the events.", cause);
    }

    /** False if another attempt may succeed: the database is down, full, read-only or locked, or the cause is unknown. */
    public boolean isFaultOfTheData() {
        return hasState(state -> DATA.matcher(state).matches());
    }

    /** True if another session holds a lock on what was to be written. */
    boolean isLocked() {
        return hasState(LOCKED::equals);
    }

    private boolean hasState(Predicate<String> wanted) {
        return sql().map(SQLException::getSQLState).filter(wanted).isPresent();
    }

    /** The exception's kind, and the SQL state if the database gave one; nothing of the event. */
    public String reason() {
        Throwable root = causes().reduce(this, (outer, inner) -> inner);
        return root.getClass().getSimpleName() + (root instanceof SQLException sql ? " " + sql.getSQLState() : "");
    }

    /** The failure in words for people. */
    public String words() {
        return sql().map(DatabaseFault::of).orElse(DatabaseFault.OTHER).what() + " (" + reason() + ")";
    }

    /** The innermost is the database's own answer. */
    private Optional<SQLException> sql() {
        return causes().filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .reduce((outer, inner) -> inner);
    }

    private Stream<Throwable> causes() {
        return Stream.iterate((Throwable) this, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
