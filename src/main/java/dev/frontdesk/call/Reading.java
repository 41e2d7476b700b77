package dev.frontdesk.call;

/**
 * Reads stored events: the one place that knows the carrier's names for things. It depends on the event alone, so that
 * reading it again, now or on another node, gives the same fact.
 */
public interface Reading {

    Fact factOf(CallEvent event);

    /** True for a parameter whose value is the caller's number, name or address, or came from the caller's phone. */
    default boolean namesCaller(String parameter) {
        return false;
    }

    /** True for a parameter whose value is the address of a line or of an app. */
    default boolean namesLine(String parameter) {
        return false;
    }
}
