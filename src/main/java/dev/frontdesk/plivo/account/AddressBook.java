package dev.frontdesk.plivo.account;

import java.util.List;

/** The directory, as far as endpoints of Plivo's come into it. */
interface AddressBook {

    /** All lines and apps, as they are now. */
    List<Place> places();

    /**
     * Gives a line or an app the address that Plivo gave.
     *
     * @throws dev.frontdesk.directory.Refusal where it is gone, or no longer says what the place says
     */
    void move(Place place, String sipEndpoint);
}
