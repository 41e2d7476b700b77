/**
 * Tests that nothing of an erased caller is left, and that old calls are deleted.
 *
 * <p>Words: as in {@code call.erasure} of the product.
 *
 * <p>Neighbours: {@code carrier} plays the calls, {@code carrier.host} runs the server. Out of scope: the audio of messages
 * ({@code voicemail}).
 */
package dev.frontdesk.call.erasure;
