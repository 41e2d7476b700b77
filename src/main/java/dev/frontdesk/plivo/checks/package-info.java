/**
 * Asks the doctor's questions that need Plivo's words: the lines' names there, the auth token, the public address, and the
 * account's time zone.
 *
 * <p>Words: the <em>echo</em> is an address of ours that answers a signed request with a signed answer; it shows whether the
 * public address leads back to this Frontdesk.
 *
 * <p>Neighbours: each class implements {@link dev.frontdesk.operations.Check}; {@code plivo} has the signature, the echo and
 * the clock of the account; {@code call.store} and {@code directory} hold what is compared. Out of scope: mending what a
 * check finds ({@code plivo.account}, or a person).
 */
package dev.frontdesk.plivo.checks;
