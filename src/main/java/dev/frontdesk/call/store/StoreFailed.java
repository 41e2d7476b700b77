package dev.frontdesk.call.store;

import dev.frontdesk.database.DatabaseFault;
import jakarta.ejb.ApplicationException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The database did not take a batch. Known to the container as an application's exception, so that it rolls back and says
 * nothing: its own report would show what callers said.
 */
@ApplicationException(rollback = true)
public class StoreFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * The SQL states of what no database of this schema takes: data exception, integrity constraint violation, and a value
     * too large for a row or an index. Others of class 54 are limits that an administrator sets, such as the stack's depth.
     *
     * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL's error codes</a>
     */
    private static final Pattern DATA = Pattern.compile("22...|23...|54000");

    public StoreFailed(Throwable cause) {
        super("The database did not take the events.", cause);
    }

    /** False if another attempt may succeed: the database is away, full, read-only, locked, or nobody knows. */
    boolean isFaultOfTheData() {
        return sql().map(SQLException::getSQLState)
                .filter(state -> DATA.matcher(state).matches())
                .isPresent();
    }

    /** The kind of fault, and the SQL state if the database gave one; nothing of what was to be written. */
    String reason() {
        Throwable root = causes().reduce(this, (outer, inner) -> inner);
        return root.getClass().getSimpleName() + (root instanceof SQLException sql ? " " + sql.getSQLState() : "");
    }

    /** What people are told about it. */
    String words() {
        return sql().map(DatabaseFault::of).orElse(DatabaseFault.OTHER).what() + " (" + reason() + ")";
    }

    /** The innermost, which is what the database itself said. */
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
