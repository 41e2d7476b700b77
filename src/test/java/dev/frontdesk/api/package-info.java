/**
 * Tests what all our JSON shares: problems, ETags, rejected input; and the directory as JSON.
 *
 * <p>Words: a {@code Client} sends requests to the API; {@code Fresh} makes names that no other test uses; a {@code
 * RandomRequest} is one of the requests of the fuzz test.
 *
 * <p>Neighbours: {@code fuzz} draws the random values, {@code carrier.host} runs the server. Out of scope: calls as
 * JSON ({@code history}).
 */
package dev.frontdesk.api;
