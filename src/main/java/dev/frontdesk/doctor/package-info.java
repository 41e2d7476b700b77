/**
 * Checks what an operator would check by hand: settings, database, disk, directory. Each finding says what was found
 * and what to do.
 *
 * <p>Words: a <em>check</em> looks at one thing; a <em>finding</em> is its result. A check changes nothing. No finding holds
 * a secret, a name or a number: lines and apps are named by their ids.
 *
 * <p>Neighbours: {@code plivo} contributes the checks that need Plivo's words; every bean that implements {@link
 * dev.frontdesk.doctor.Check} is asked. Depends on {@code routing} and {@code directory}. Out of scope: whether calls
 * can be answered right now (health, in {@code api}), and correcting anything.
 */
package dev.frontdesk.doctor;
