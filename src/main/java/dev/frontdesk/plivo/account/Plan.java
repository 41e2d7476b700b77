package dev.frontdesk.plivo.account;

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

    Plan {
        steps = List.copyOf(steps);
        inTheWay = List.copyOf(inTheWay);
        hints = List.copyOf(hints);
    }

    static Plan of(DesiredState desiredState, ActualState there) {
        return new Planning(desiredState, there).plan();
    }

    /** True if the account matches the directory. */
    boolean isFulfilled() {
        return steps.isEmpty() && inTheWay.isEmpty();
    }
}
