/**
 * What an operator would check by hand: looks at the settings, the database, the disk and the directory, and says of
 * each what it found and what to do.
 *
 * <p>Words: a <em>check</em> looks at one thing; a <em>finding</em> is what it says of it. A check asks and changes
 * nothing. No finding holds a secret, a name or a number: lines and apps are named by their ids.
 *
 * <p>Neighbours: {@code plivo} contributes the checks that need Plivo's words; whoever adds a {@link
 * dev.frontdesk.doctor.Check} as a bean is asked. Knows {@code routing} and {@code directory} for what they hold. Out of
 * scope: whether calls can be taken right now (health, in {@code api}), and mending anything.
 */
package dev.frontdesk.doctor;
