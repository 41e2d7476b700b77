/**
 * Tests of the live feed: its rules as plain objects, and stories over HTTP.
 *
 * <p>Neighbours: {@code carrier} plays calls, {@code carrier.host} runs the server. Out of scope: the list and its filters
 * ({@code history}).
 */
package dev.frontdesk.history.live;
