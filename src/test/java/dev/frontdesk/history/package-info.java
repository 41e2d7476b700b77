/**
 * Tests the log as the API gives it: filters, pages, single calls.
 *
 * <p>Words: as in {@code history} of the product.
 *
 * <p>Neighbours: {@code carrier} plays the calls, {@code carrier.host} runs the server. Out of scope: what the log
 * must say of a call ({@code call}).
 */
package dev.frontdesk.history;
