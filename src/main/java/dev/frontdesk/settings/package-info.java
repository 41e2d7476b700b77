/**
 * Reads the environment once, and stops the start with one sentence if a value is wrong.
 *
 * <p>Words: a <em>setting</em> is a variable of the environment; a <em>bad setting</em> is one with a value that cannot be
 * used; a <em>refused start</em> is what follows from it.
 *
 * <p>{@link dev.frontdesk.settings.Settings} may be injected anywhere, and so may a {@link java.time.Clock}. Neighbours:
 * none is known here; every package may use this one. Out of scope: whether the database at an address answers ({@code
 * database}), and the values that {@code mvn -Prun} makes up.
 */
package dev.frontdesk.settings;
