package dev.frontdesk.plivo.account;

import dev.frontdesk.plivo.account.ActualState.SipUser;
import java.util.List;

/**
 * The result of applying a plan.
 *
 * @param done the steps that were carried out, in their order
 * @param passwords the passwords that were set
 * @param failed null if nothing failed
 * @param rest what is still to be done; steps in it without a failure mean that the time ran out
 */
record ApplyResult(List<Step> done, List<NewPassword> passwords, Failed failed, Plan rest) {

    /** The step that failed. Whether Plivo has carried it out is unknown; the next run finds out. */
    record Failed(Step step, String reason) {}

    /** A new password for the person who asked: shown in one answer and stored nowhere. */
    record NewPassword(EndpointOwner place, SipUser user, String password) {

        /** Without the password, so that it is not logged. */
        @Override
        public String toString() {
            return "NewPassword[" + place.key() + "]";
        }
    }

    /** True if another run would get further by itself. */
    boolean isToBeContinued() {
        return failed == null && !rest.steps().isEmpty();
    }
}
