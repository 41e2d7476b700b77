/**
 * Tests what the events of a call say together: outcomes, times, legs, timelines.
 *
 * <p>Words: {@code Facts} and {@code Records} build events; a {@code Stage} plays a call against the server and
 * compares the log.
 *
 * <p>Neighbours: {@code carrier} plays the calls, {@code carrier.expect} says what the log must hold,
 * {@code fuzz} runs one task on several threads. Out of scope:
 * how events are stored ({@code call.store}, {@code call.journal}).
 */
package dev.frontdesk.call;
