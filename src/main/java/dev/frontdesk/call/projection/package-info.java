/**
 * Lets the rows of the call log follow the events that are stored.
 *
 * <p>Words: the <em>projection</em> computes rows from events; a row's <em>revision</em> is the number of events that it was
 * computed from; the <em>sweep</em> finds rows that are behind their events; a <em>rebuild</em> compares all rows with what
 * their events say.
 *
 * <p>Neighbours: {@code call.store} makes events durable by the statements here and hands on whose they are; an observer that wants to
 * know of changes observes {@link dev.frontdesk.call.projection.CallChanged}. {@code call} says what events mean. All SQL
 * that writes events and calls stands here. Out of scope: finding calls, and where events wait ({@code call.store}, {@code
 * call.journal}).
 */
package dev.frontdesk.call.projection;
