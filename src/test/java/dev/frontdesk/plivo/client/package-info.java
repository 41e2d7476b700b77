/**
 * Tests the connection to Plivo's REST API: retries, limits and failures.
 *
 * <p>Words: as in {@code plivo.client} of the product.
 *
 * <p>Neighbours: {@code carrier.rest} stands in for Plivo's REST API. Out of scope: what is asked ({@code
 * plivo.account}, {@code plivo.records}).
 */
package dev.frontdesk.plivo.client;
