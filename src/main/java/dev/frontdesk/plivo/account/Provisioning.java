package dev.frontdesk.plivo.account;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Makes Plivo what the directory wants it to be, one step of the {@link Plan} at a time, with a new plan after each.
 *
 * <p>A change at Plivo and one in our database cannot be one transaction. Why nothing is made twice all the same,
 * wherever it breaks off:
 *
 * <ul>
 *   <li>Everything that is created carries a name that its place in the directory alone determines ({@link Mark}),
 *       is created in one request together with that name, and is looked for by that name before. So whether a lost
 *       request took effect need not be known: the next run sees it.
 *   <li>No request that changes something is repeated within a run ({@link PlivoConnection}), and {@link OneAtATime}
 *       lets one run look and create at a time, over all nodes.
 *   <li>The directory is written after Plivo. Broken off in between, the next run finds an endpoint with the mark of a
 *       place whose address is another: it takes that in, with a new password, since the first was never shown.
 *   <li>All other steps say how a thing shall be, and may be done any number of times.
 * </ul>
 *
 * <p>What remains: an answer to a person that is lost after all is done, with the passwords in it. New ones can be
 * asked for ({@link Wanted#newPasswords()}). And should Plivo's lists show a new endpoint only some time later, a run
 * within that time would make a second one.
 */
final class Provisioning {

    private final PlivoAccount account;
    private final AddressBook book;
    private final Mark mark;
    private final Optional<URI> publicUrl;

    Provisioning(PlivoAccount account, AddressBook book, Mark mark, Optional<URI> publicUrl) {
        this.account = account;
        this.book = book;
        this.mark = mark;
        this.publicUrl = publicUrl;
    }

    /**
     * What is to be done. It asks Plivo nothing.
     *
     * @param there what the account has
     */
    Plan plan(AtPlivo there) {
        return plan(there, Set.of());
    }

    private Plan plan(AtPlivo there, Set<String> newPasswords) {
        return Plan.of(new Wanted(mark, publicUrl, book.places(), newPasswords), there);
    }

    /**
     * Carries the plan out as far as it gets.
     *
     * @param newPasswords the keys of places whose endpoints shall get a new password
     * @param timeIsLeft asked before each step
     * @throws PlivoFailure where Plivo cannot even be read
     */
    Applied apply(Set<String> newPasswords, BooleanSupplier timeIsLeft) {
        return new Run(new Work(account, book, mark), this::plan, newPasswords).untilItEnds(timeIsLeft);
    }
}
