/**
 * Makes events durable by group commit, and finds calls.
 *
 * <p>Words: {@link dev.frontdesk.call.store.CallLog} is the only way in for events; a <em>batch</em> is what one statement
 * writes; a <em>dead letter</em> is an event that a healthy database rejects again and again, set aside in a file; an
 * <em>overdue</em> call is one whose end nobody reported.
 *
 * <p>Neighbours: {@code call.projection} lets the rows follow, {@code call} says what events mean, {@code call.journal} keeps
 * them while the database is down, {@code database} knows whether it can be asked. {@code plivo} and {@code plivo.records}
 * add events; {@code history} and {@code operations} read calls. All SQL that reads calls stands here. Out of scope: what a
 * call's events mean ({@code call}), and the directory's tables ({@code directory}).
 */
package dev.frontdesk.call.store;
