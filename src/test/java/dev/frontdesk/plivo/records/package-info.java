/**
 * Tests how Plivo's records of calls are read into the log.
 *
 * <p>Words: a {@code Day} is a day of records at Plivo.
 *
 * <p>Neighbours: {@code carrier.rest} stands in for Plivo's REST API. Out of scope: the webhooks of the same calls
 * ({@code plivo}).
 */
package dev.frontdesk.plivo.records;
