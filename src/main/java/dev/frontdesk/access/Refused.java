package dev.frontdesk.access;

import dev.frontdesk.api.Problem;
import jakarta.ejb.ApplicationException;

/** A change that is refused, and nothing has changed. */
@ApplicationException(rollback = true)
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refused(int status, String detail) {
        super(detail);
        this.problem = Problem.of(status, detail);
    }

    static Refused missing(long id) {
        return new Refused(404, "There is no token " + id + ". It may have been deleted: read the list again.");
    }

    static Refused outdated() {
        return new Refused(412, "It has been changed since you read it. Read it again, then change that.");
    }

    static Refused nameInUse(String name) {
        return new Refused(
                409,
                "The name " + name + " belongs to another token. Give another one: the audit tells them apart by it.");
    }

    Problem problem() {
        return problem;
    }
}
