package dev.frontdesk.carrier.rest;

/** The faults that are to come. */
final class Faults {

    private int requests;
    private Fault before;
    private int changes;
    private Fault after;

    synchronized void before(int nextRequests, Fault fault) {
        requests = nextRequests;
        before = fault;
    }

    synchronized void afterChange(int change, Fault fault) {
        changes = change;
        after = fault;
    }

    synchronized void clear() {
        requests = 0;
        changes = 0;
    }

    /** Null where the request is to be served. */
    synchronized Fault early() {
        return requests > 0 && requests-- > 0 ? before : null;
    }

    /** After a change: null where its answer is to be sent. */
    synchronized Fault late() {
        return changes > 0 && --changes == 0 ? after : null;
    }
}
