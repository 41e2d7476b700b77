package dev.frontdesk.call;

import jakarta.ejb.ApplicationException;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * The database did not take a batch. Known to the container as an application's exception, so that it rolls back and says
 * nothing: its own report would show what callers said.
 */
@ApplicationException(rollback = true)
public class StoreFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreFailed(Throwable cause) {
        super("The database did not take the events.", cause);
    }

    /** The kind of fault, and the SQL state where the database gave one; nothing of what was to be written. */
    String reason() {
        Throwable root = Stream.iterate((Throwable) this, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .reduce(this, (outer, inner) -> inner);
        return root.getClass().getSimpleName() + (root instanceof SQLException sql ? " " + sql.getSQLState() : "");
    }
}
