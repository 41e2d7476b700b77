package dev.frontdesk.plivo.account;

import dev.frontdesk.directory.Refusal;
import dev.frontdesk.plivo.account.ApplyResult.Failed;
import dev.frontdesk.plivo.client.PlivoFailure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;

/**
 * Makes one run of {@link Provisioning}: step after step, until nothing is left, a step fails, or the time runs out.
 */
final class Run {

    private static final Logger LOG = Logger.getLogger(Run.class.getName());

    private final AccountChanges work;
    private final BiFunction<ActualState, Set<String>, Plan> planner;
    private final Set<String> newPasswords;
    private final List<Step> done = new ArrayList<>();
    private Plan plan;
    private Failed failed;

    Run(AccountChanges accountChanges, BiFunction<ActualState, Set<String>, Plan> planner, Set<String> newPasswords) {
        this.work = accountChanges;
        this.planner = planner;
        this.newPasswords = new HashSet<>(newPasswords);
        this.plan = planner.apply(accountChanges.there(), newPasswords);
    }

    ApplyResult untilItEnds(BooleanSupplier timeIsLeft) {
        while (failed == null && !plan.steps().isEmpty() && timeIsLeft.getAsBoolean()) {
            attempt(plan.steps().get(0));
        }
        return new ApplyResult(List.copyOf(done), work.passwords(), failed, plan);
    }

    /**
     * A failure goes into the answer and is not thrown, because the answer holds the passwords that were set so far.
     */
    private void attempt(Step step) {
        try {
            carryOut(step);
        } catch (PlivoFailure failure) {
            LOG.warning("At Plivo: " + kind(step) + " failed. " + failure.getMessage());
            String said = failure.said().isEmpty() ? "" : " Plivo says: " + failure.said();
            failed = new Failed(step, failure.getMessage() + said);
        } catch (Refusal refusal) {
            failed = new Failed(step, refusal.getMessage());
        } catch (RuntimeException fault) {
            LOG.warning("At Plivo: " + kind(step) + " failed on our side: "
                    + fault.getClass().getName());
            failed = new Failed(step, "The directory could not be read or written. Try again in a minute.");
        }
    }

    private void carryOut(Step step) {
        if (done.contains(step)) {
            throw new IllegalStateException("a step that changes nothing");
        }
        step.carryOut(work);
        LOG.info("At Plivo: " + kind(step) + " done.");
        done.add(step);
        work.passwords()
                .forEach(newPassword -> newPasswords.remove(newPassword.place().key()));
        plan = planner.apply(work.there(), newPasswords);
    }

    /** Without the name, because a phone number does not belong in the log. */
    private static String kind(Step step) {
        return step.words().action() + " " + step.words().what();
    }
}
