package dev.frontdesk.plivo.account;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The desired state of the account.
 *
 * @param publicUrl without a slash at its end; empty if it is not set
 * @param places all lines and apps
 * @param newPasswords the {@link EndpointOwner#key() keys} of those whose endpoints get a new password
 */
record DesiredState(OwnershipTag mark, Optional<URI> publicUrl, List<EndpointOwner> places, Set<String> newPasswords) {

    Optional<Addresses> addresses() {
        return publicUrl.map(Addresses::under);
    }
}
