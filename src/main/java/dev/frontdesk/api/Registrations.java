package dev.frontdesk.api;

/** Knows at which endpoints a phone is registered; found by injection, so that this package need not know of whom. */
public interface Registrations {

    /** Null where it is not known, as for phone numbers. It answers soon, whatever it would have to ask. */
    Boolean isRegistered(String sipEndpoint);
}
