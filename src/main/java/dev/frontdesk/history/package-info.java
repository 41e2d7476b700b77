/**
 * Looking back: the call log as JSON, for people and programs.
 *
 * <p>Words: a <em>page</em> is a piece of the log, newest call first; a <em>cursor</em> says where the next one begins.
 *
 * <p>Neighbours: reads {@code call}; stands on {@code api} for what all our JSON shares: the token and the errors.
 *
 * <p>Out of scope: what happened to a call and how it is told ({@code call}).
 */
package dev.frontdesk.history;
