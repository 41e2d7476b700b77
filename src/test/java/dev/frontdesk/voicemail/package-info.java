/**
 * Tests the audio of messages: ranges as rules, and the whole way from Plivo's media host through the archive to a player.
 *
 * <p>Words: as in {@code voicemail} of the product.
 *
 * <p>Neighbours: {@code carrier} leaves messages, {@code carrier.rest} keeps their sounds as Plivo does. Out of scope: what
 * counts as a message ({@code call}).
 */
package dev.frontdesk.voicemail;
