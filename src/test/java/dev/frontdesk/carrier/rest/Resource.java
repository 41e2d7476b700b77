package dev.frontdesk.carrier.rest;

/** One kind of thing that Plivo keeps for an account, such as its endpoints. Asked by one request at a time. */
public interface Resource {

    /** As it stands in the address: {@code Endpoint} in {@code /v1/Account/MA…/Endpoint/}. */
    String name();

    /** What comes back; changes are made by then. Nothing of it is remembered elsewhere. */
    Reply reply(Asked asked);
}
