package dev.frontdesk.plivo.account;

import java.util.List;

/** The part of the directory that provisioning needs. */
interface AddressBook {

    /** All lines and apps, as they are now. */
    List<EndpointOwner> places();

    /**
     * Changes the address of a line or an app to the one that Plivo gave.
     *
     * @throws dev.frontdesk.directory.Refusal if it was deleted, or no longer says what the place says
     */
    void move(EndpointOwner endpointOwner, String sipEndpoint);
}
