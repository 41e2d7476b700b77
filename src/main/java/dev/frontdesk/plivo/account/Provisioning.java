package dev.frontdesk.plivo.account;

import dev.frontdesk.directory.Refusal;
import dev.frontdesk.plivo.account.ApplyResult.Failed;
import dev.frontdesk.plivo.client.PlivoFailure;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;

/**
 * Brings Plivo to the state that the directory wants, one step of the {@link Plan} at a time, with a new plan after
 * each.
 *
 * <p>A change at Plivo and one in our database cannot be one transaction. Nothing is created twice, wherever a run
 * breaks off, because:
 *
 * <ul>
 *   <li>Everything that is created has a name that only its place in the directory determines ({@link OwnershipTag}), is
 *       created in one request together with that name, and is looked for by that name before. So it need not be known
 *       whether a lost request took effect: the next run sees it.
 *   <li>No request that changes something is repeated within a run ({@code PlivoConnection}), and {@code ClusterLock}
 *       lets only one run at a time look and create, over all nodes.
 *   <li>The directory is written after Plivo. If a run breaks off in between, the next one finds an endpoint with the
 *       mark of a place whose address is another: it adopts that endpoint, with a new password, since the first was
 *       never shown.
 *   <li>All other steps set a value, and may be done any number of times.
 * </ul>
 *
 * <p>What remains: the answer to a person may be lost after everything is done, with the passwords in it. New ones can
 * be requested ({@link DesiredState#newPasswords()}). And if Plivo's lists show a new endpoint only after some time, a run
 * within that time would create a second one.
 */
final class Provisioning {

    private static final Logger LOG = Logger.getLogger(Provisioning.class.getName());

    private final PlivoAccount account;
    private final AddressBook book;
    private final OwnershipTag mark;
    private final Optional<URI> publicUrl;

    Provisioning(PlivoAccount account, AddressBook book, OwnershipTag ownershipTag, Optional<URI> publicUrl) {
        this.account = account;
        this.book = book;
        this.mark = ownershipTag;
        this.publicUrl = publicUrl;
    }

    /**
     * Computes the plan; sends nothing to Plivo.
     *
     * @param there the actual state of the account
     */
    Plan plan(ActualState there) {
        return plan(there, Set.of());
    }

    private Plan plan(ActualState there, Set<String> newPasswords) {
        return Plan.of(new DesiredState(mark, publicUrl, book.places(), newPasswords), there);
    }

    /**
     * Carries out the plan step after step, until nothing is left, a step fails, or the time runs out.
     *
     * @param newPasswords the keys of places whose endpoints get a new password
     * @param timeIsLeft asked before each step
     * @throws dev.frontdesk.plivo.client.PlivoFailure if not even reading is possible
     */
    ApplyResult apply(Set<String> newPasswords, BooleanSupplier timeIsLeft) {
        var changes = new AccountChanges(account, book, mark);
        List<Step> done = new ArrayList<>();
        Plan plan = plan(changes.there(), newPasswords);
        Failed failed = null;
        while (failed == null && !plan.steps().isEmpty() && timeIsLeft.getAsBoolean()) {
            Step step = plan.steps().get(0);
            try {
                carryOut(step, changes, done);
                plan = plan(changes.there(), notYetSet(newPasswords, changes));
            } catch (RuntimeException fault) {
                failed = failed(step, fault);
            }
        }
        return new ApplyResult(List.copyOf(done), changes.passwords(), failed, plan);
    }

    private static void carryOut(Step step, AccountChanges changes, List<Step> done) {
        if (done.contains(step)) {
            throw new IllegalStateException("a step that changes nothing");
        }
        step.carryOut(changes);
        LOG.info("At Plivo: " + kind(step) + " done.");
        done.add(step);
    }

    private static Set<String> notYetSet(Set<String> newPasswords, AccountChanges changes) {
        Set<String> rest = new HashSet<>(newPasswords);
        changes.passwords().forEach(password -> rest.remove(password.place().key()));
        return rest;
    }

    /** A failure goes into the answer and is not thrown, because the answer holds the passwords that were set so far. */
    private static Failed failed(Step step, RuntimeException fault) {
        if (fault instanceof Refusal refusal) {
            return new Failed(step, refusal.getMessage());
        }
        if (fault instanceof PlivoFailure failure) {
            LOG.warning("At Plivo: " + kind(step) + " failed. " + failure.getMessage());
            String said = failure.said().isEmpty() ? "" : " Plivo says: " + failure.said();
            return new Failed(step, failure.getMessage() + said);
        }
        LOG.warning("At Plivo: " + kind(step) + " failed on our side: "
                + fault.getClass().getName());
        return new Failed(step, "The directory could not be read or written. Try again in a minute.");
    }

    /** Without the name, because a phone number does not belong in the log. */
    private static String kind(Step step) {
        return step.words().action() + " " + step.words().what();
    }
}
