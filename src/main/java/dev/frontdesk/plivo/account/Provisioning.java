package dev.frontdesk.plivo.account;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

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
     * Carries out the plan as far as possible.
     *
     * @param newPasswords the keys of places whose endpoints get a new password
     * @param timeIsLeft asked before each step
     * @throws dev.frontdesk.plivo.client.PlivoFailure if not even reading is possible
     */
    ApplyResult apply(Set<String> newPasswords, BooleanSupplier timeIsLeft) {
        return new Run(new AccountChanges(account, book, mark), this::plan, newPasswords).untilItEnds(timeIsLeft);
    }
}
