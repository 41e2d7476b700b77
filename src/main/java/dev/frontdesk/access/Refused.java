package dev.frontdesk.access;

import dev.frontdesk.api.Problem;
import dev.frontdesk.directory.Violation;
import jakarta.ejb.ApplicationException;
import java.util.List;

/** A change that is refused, and nothing has changed. */
@ApplicationException(rollback = true)
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refused(int status, String detail) {
        this(Problem.of(status, detail));
    }

    private Refused(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** 422 for a field that is right by itself, and not with what there is. */
    public static Refused malformed(String field, String detail) {
        return new Refused(Problem.malformed(List.of(new Violation(field, detail))));
    }

    static Refused missing(long id) {
        return new Refused(404, "There is no token " + id + ". It may have been deleted: read the list again.");
    }

    /** The object has changed since it was read. */
    public static Refused outdated() {
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
