/**
 * The audio of messages: copied into the database, kept there, and played to people, piece by piece.
 *
 * <p>Words: the <em>archive</em> is where copies are kept; a <em>piece</em> is a part of a copy, in a row of its own; a
 * <em>range</em> is the part of the audio that a player asks for.
 *
 * <p>Neighbours: {@code call.audio} fetches and deletes at the carrier, {@code call.store} says which messages there are and
 * records each copy as an event, {@code background} runs the copying, {@code operations} shows how it goes. Out of scope: what
 * counts as a message ({@code call}), how calls are shown ({@code history}), and how Plivo is asked ({@code plivo.client}).
 */
package dev.frontdesk.voicemail;
