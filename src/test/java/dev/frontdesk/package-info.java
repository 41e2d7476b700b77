/**
 * Holds rules about the whole code: the arrows between packages, the length of the hot path, Javadoc.
 *
 * <p>Words: a <em>tool</em> is a class that tests use and that is no test.
 *
 * <p>Neighbours: all packages, by their compiled classes and their sources. Out of scope: what a single package does.
 */
package dev.frontdesk;
