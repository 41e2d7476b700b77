/**
 * Tests what the events of a call say together: outcomes, times, legs, timelines.
 *
 * <p>Words: {@code Facts} and {@code Records} build events; a {@code Stage} plays a call against the server and
 * compares the log; a {@code Crowd} runs one task from several threads.
 *
 * <p>Neighbours: {@code carrier} plays the calls, {@code carrier.expect} says what the log must hold. Out of scope:
 * how events are stored ({@code call.store}, {@code call.journal}).
 */
package dev.frontdesk.call;
