package dev.frontdesk.call;

import jakarta.ejb.ApplicationException;

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
}
