package dev.frontdesk.carrier.subscribers;

/**
 * An event that a program was sent, with the answer still to be given.
 *
 * @param program the number of the program
 * @param event the id of the event, such as {@code 70ec418c-…_call_hungup}
 * @param moment by {@link System#nanoTime()}
 */
public record Arrival(int program, String event, long moment) {}
