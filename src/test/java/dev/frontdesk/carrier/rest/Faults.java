package dev.frontdesk.carrier.rest;

/** The faults that are to come. */
final class Faults {

    private int good;
    private int requests;
    private Fault before;
    private int changes;
    private Fault after;

    synchronized void before(int goodRequests, int nextRequests, Fault fault) {
        good = goodRequests;
        requests = nextRequests;
        before = fault;
    }

    synchronized void afterChange(int change, Fault fault) {
        changes = change;
        after = fault;
    }

    synchronized void clear() {
        good = 0;
        requests = 0;
        changes = 0;
    }

    /** Null where the request is to be served. */
    synchronized Fault early() {
        if (requests == 0 || good-- > 0) {
            return null;
        }
        requests--;
        return before;
    }

    /** After a change: null where its answer is to be sent. */
    synchronized Fault late() {
        return changes > 0 && --changes == 0 ? after : null;
    }
}
