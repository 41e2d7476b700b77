/**
 * The audio of messages as the carrier keeps it, in words without a vendor: what others ask of it, implemented by {@code
 * plivo.client}.
 *
 * <p>Words: <em>audio</em> is the sound of one message, whole; to <em>fetch</em> is to read it from the carrier.
 *
 * <p>Neighbours: {@code voicemail} asks, and {@code plivo.client} answers; neither knows the other. Knows no other package.
 * Out of scope: which call a message belongs to ({@code call}), and where copies are kept ({@code voicemail}).
 */
package dev.frontdesk.call.audio;
