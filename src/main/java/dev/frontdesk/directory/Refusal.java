package dev.frontdesk.directory;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.stream.Collectors;

/** The directory refuses a change, and nothing has changed. The message says what is wrong and what to do. */
@ApplicationException(rollback = true)
public abstract sealed class Refusal extends RuntimeException {

    private Refusal(String message) {
        super(message);
    }

    /** There is no such line, user or app. */
    public static final class Missing extends Refusal {
        Missing(String what) {
            super("There is no " + what + ". It may have been deleted: read the list again.");
        }
    }

    /** The entry is wrong by itself, whatever the directory holds. */
    public static final class Malformed extends Refusal {

        private final transient List<Violation> flaws;

        /** @param flaws at least one */
        public Malformed(List<Violation> flaws) {
            super(flaws.stream().map(Violation::toString).collect(Collectors.joining("; ")));
            this.flaws = List.copyOf(flaws);
        }

        /** At least one. */
        public List<Violation> flaws() {
            return flaws;
        }
    }

    /** An endpoint belongs to another line or app. */
    public static final class EndpointInUse extends Refusal {
        EndpointInUse(String endpoint, String holder) {
            super(endpoint + " belongs to " + holder + ". Give another one, or first take it away there.");
        }

        EndpointInUse() {
            super(
                    "An endpoint, a pattern or the name of a schedule was given to another at the same moment, or twice. Each"
                            + " may be used once.");
        }
    }

    /** Another line has the name, or another app of the user the label. Capital letters make no difference. */
    public static final class NameInUse extends Refusal {
        NameInUse(String field, String name, String holder) {
            super("The " + field + " " + name + " belongs to " + holder + ". Give another one: people tell them apart"
                    + " by it.");
        }

        NameInUse() {
            super("Another line has this name, or another app of this user this label. Give another one: people tell"
                    + " them apart by it.");
        }
    }

    /** Another user has the e-mail address. Capital letters make no difference. */
    public static final class EmailInUse extends Refusal {
        EmailInUse(String email, String holder) {
            super("The email " + email + " belongs to the user " + holder + ". Give another one, or first take it away"
                    + " there: by it Frontdesk knows who has signed in.");
        }

        EmailInUse() {
            super("The email was given to another user at the same moment. Give another one: by it Frontdesk knows who"
                    + " has signed in.");
        }
    }

    /** Others point to it, and would point nowhere. */
    public static final class InUse extends Refusal {

        /** @param users at least one */
        InUse(String what, List<String> users) {
            super(what + " is used by " + String.join(", ", users) + ". Change these first.");
        }

        /** @param stages at least one */
        InUse(User user, List<String> stages) {
            super(user.name() + " is the only one in " + String.join(", ", stages)
                    + ". Name somebody else there first, or remove the stage.");
        }
    }

    /** The list of blocked callers has the pattern, perhaps written in another way. */
    public static final class AlreadyBlocked extends Refusal {

        AlreadyBlocked(long id) {
            super("The blocked caller " + id + " has this pattern already. Change that one by PUT.");
        }
    }

    /** The object has changed since it was read. */
    public static final class Outdated extends Refusal {
        Outdated() {
            super("It has been changed since you read it. Read it again, then change that.");
        }
    }

    /** Somebody else changed the object at the same moment. */
    public static final class Collision extends Refusal {
        Collision() {
            super("Somebody else changed it at the same moment. Read it again, then repeat your change.");
        }
    }
}
