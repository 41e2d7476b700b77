/**
 * What runs again and again behind the requests: one loop for all of it, which no failure ends.
 *
 * <p>Words: a <em>task</em> is work with a name and a pause between two runs; it is <em>overdue</em> if no run of it has
 * ended well for much longer than the pause.
 *
 * <p>Neighbours: whoever has such work starts it when {@link dev.frontdesk.background.Started} is announced; {@code api}
 * tells whether a task is overdue. Knows no other package. Out of scope: what a task does.
 */
package dev.frontdesk.background;
