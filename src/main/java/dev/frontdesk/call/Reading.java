package dev.frontdesk.call;

/**
 * Reads stored events: the one place that knows the carrier's names for things. It depends on the event alone, so that
 * reading it again, now or on another node, gives the same fact.
 */
public interface Reading {

    Fact factOf(CallEvent event);
}
