/**
 * Makes events durable by group commit, lets the rows of the call log follow them, and finds calls.
 *
 * <p>Words: {@link dev.frontdesk.call.store.CallLog} is the only way in for events; a <em>batch</em> is what one statement
 * writes; the <em>projection</em> computes rows from events; a row's <em>revision</em> is the number of events that it was
 * computed from; the <em>sweep</em> finds rows that are behind; a <em>dead letter</em> is an event that a healthy database rejects again and again, set
 * aside in a file; an <em>overdue</em> call is one whose end nobody reported.
 *
 * <p>Neighbours: whoever wants to know of changes observes {@link dev.frontdesk.call.store.CallChanged}. {@code call} says what events mean, {@code call.journal} keeps them while the database is down, {@code
 * database} knows whether it can be asked. {@code plivo} and {@code plivo.records} add events; {@code history} and {@code
 * operations} read calls. All SQL on events and calls stands here. Out of scope: what a call's events mean ({@code call}),
 * and the directory's tables ({@code directory}).
 */
package dev.frontdesk.call.store;
