package dev.frontdesk.call.erasure;

import jakarta.ejb.ApplicationException;

/** The database did not take a step of an erasure; it is taken again. */
@ApplicationException(rollback = true)
public class ErasureFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ErasureFailed(Throwable cause) {
        super("The database did not take a step of an erasure.", cause);
    }
}
