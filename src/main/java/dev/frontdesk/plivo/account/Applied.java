package dev.frontdesk.plivo.account;

import java.util.List;

/**
 * What came of applying a plan.
 *
 * @param done the steps that were carried out, in their order
 * @param passwords of those endpoints that got one
 * @param failed null where nothing failed
 * @param rest what is still to be done; steps in it without a failure mean that the time was over
 */
record Applied(List<Step> done, List<Shown> passwords, Failed failed, Plan rest) {

    /** Where it stopped. Whether Plivo has done this step is unknown; the next run looks. */
    record Failed(Step step, String reason) {}

    /** True where a further run would get further by itself. */
    boolean isToBeContinued() {
        return failed == null && !rest.steps().isEmpty();
    }
}
