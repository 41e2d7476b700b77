/**
 * Tests the webhooks: signature, form, XML and reading, also with requests that Plivo would never send.
 *
 * <p>Words: {@code Reception} answers webhooks without a server; a {@code RandomWebhook} has random parameters from
 * the tables of Plivo's documentation; a {@code WebhookProbe} sends odd requests to the shared Frontdesk.
 *
 * <p>Neighbours: {@code carrier} plays the calls, {@code fuzz} draws the random values. Out of scope: the log of a
 * call ({@code call}), Plivo's REST API ({@code plivo.client}).
 */
package dev.frontdesk.plivo;
