/**
 * Serves the call log as JSON, for people and programs, and takes what people say of a call afterwards.
 *
 * <p>Words: a <em>page</em> is a piece of the log, newest call first; a <em>cursor</em> says where the next page begins.
 *
 * <p>Neighbours: finds calls through {@code call.store} and shows what {@code call} says of them; uses {@code api} for
 * what all our JSON shares.
 *
 * <p>Out of scope: what happened to a call ({@code call}), how its row is kept and rebuilt ({@code call.store}), and who
 * may read it ({@code access}).
 */
package dev.frontdesk.history;
