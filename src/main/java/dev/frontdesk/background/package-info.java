/**
 * Runs recurring work behind the requests, each task in a loop that no failure ends.
 *
 * <p>Words: a <em>task</em> is work with a name and a pause between two runs; it is <em>overdue</em> if no run of it has
 * ended well for much longer than the pause.
 *
 * <p>Neighbours: other packages start their tasks when {@link dev.frontdesk.background.Started} is fired; {@code operations}
 * reports overdue tasks in the health. Knows no other package. Out of scope: what a task does.
 */
package dev.frontdesk.background;
