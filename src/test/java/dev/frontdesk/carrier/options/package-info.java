/**
 * Checks the options on the command line of the commands {@code -Prun}, {@code -Pcall}, {@code -Pbench} and their like.
 *
 * <p>Words: an <em>option</em> is a name after {@code -D} without a dot. An {@link dev.frontdesk.carrier.options.Abort} ends a
 * command with a sentence that says what to do.
 *
 * <p>Neighbours: each command says which options it knows. Out of scope: what the options mean.
 */
package dev.frontdesk.carrier.options;
