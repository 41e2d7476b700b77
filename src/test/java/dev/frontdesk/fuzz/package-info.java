/**
 * Sends random requests: {@link dev.frontdesk.fuzz.Dice} draws the values, and {@link
 * dev.frontdesk.fuzz.RandomRequests} sends the requests from several threads, a {@link dev.frontdesk.fuzz.Crowd}. A failure names its seed, and {@code -Dfuzz.seed=…} repeats it.
 *
 * <p>Words: a <em>seed</em> is the number from which all values of a run follow.
 *
 * <p>Neighbours: {@code api} and {@code plivo} say what a random request may be. Out of scope: what is right about an answer.
 */
package dev.frontdesk.fuzz;
