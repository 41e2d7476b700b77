/**
 * Plays one call from the keyboard: {@code mvn -Pcall} against the Frontdesk that {@code mvn -Prun} started.
 *
 * <p>{@link dev.frontdesk.carrier.command.CallCommand} is the program. It reads the settings of the running Frontdesk, plays
 * the call with {@code carrier}, tells a person what happened, and compares the log with {@code carrier.expect}.
 *
 * <p>Out of scope: starting Frontdesk ({@code carrier.host}), and load ({@code carrier.load}).
 */
package dev.frontdesk.carrier.command;
