package dev.frontdesk.plivo.account;

import java.util.List;

/**
 * What is to be done so that Plivo is as the directory wants it. A pure function of both: it asks nobody, and the same
 * steps come out as long as they are not done. Nothing is ever deleted.
 *
 * @param steps in the order in which they can be done
 * @param inTheWay what a person has to decide
 * @param hints what needs no decision
 */
record Plan(List<Step> steps, List<Obstacle> inTheWay, List<Hint> hints) {

    Plan {
        steps = List.copyOf(steps);
        inTheWay = List.copyOf(inTheWay);
        hints = List.copyOf(hints);
    }

    static Plan of(Wanted wanted, AtPlivo there) {
        return new Planning(wanted, there).plan();
    }

    /** True where Plivo is as the directory wants it. */
    boolean isFulfilled() {
        return steps.isEmpty() && inTheWay.isEmpty();
    }
}
