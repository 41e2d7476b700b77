package dev.frontdesk.plivo.account;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * What has to be done so that the account matches the directory. A pure function of both, so the same steps result
 * until they are done. Nothing is ever deleted.
 *
 * @param steps in the order in which they can be done
 * @param inTheWay what a person has to decide
 * @param hints what needs no decision
 */
record Plan(List<Step> steps, List<Blocker> inTheWay, List<Note> hints) {

    /**
     * An object at Plivo that keeps a line or an app from working, and that Frontdesk does not change because it did not
     * create it.
     *
     * @param what {@code setting}, {@code application}, {@code endpoint} or {@code number}
     * @param name which one
     * @param toDo what a person can do about it
     */
    @JsonbPropertyOrder({"what", "name", "reason", "toDo"})
    public record Blocker(
            @NotNull String what,
            @NotNull String name,
            @NotNull String reason,
            @NotNull String toDo) {}

    /** A fact about Plivo or the directory that needs no decision; for completeness. */
    @JsonbPropertyOrder({"what", "name", "reason"})
    public record Note(
            @NotNull String what,
            @NotNull String name,
            @NotNull String reason) {}

    Plan {
        steps = List.copyOf(steps);
        inTheWay = List.copyOf(inTheWay);
        hints = List.copyOf(hints);
    }

    static Plan of(DesiredState desiredState, ActualState there) {
        return new PlanBuilder(desiredState, there).build();
    }

    /** True if the account matches the directory. */
    boolean isFulfilled() {
        return steps.isEmpty() && inTheWay.isEmpty();
    }
}
