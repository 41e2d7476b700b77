package dev.frontdesk.notices;

import jakarta.ejb.ApplicationException;

/** The database did not carry out a statement of the outbox; it is tried again. */
@ApplicationException(rollback = true)
public class OutboxFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutboxFailed(Throwable cause) {
        super("The database did not carry out a statement of the outbox.", cause);
    }
}
