/**
 * Signs webhooks, sends them in the order that a test wants, and keeps a transcript.
 *
 * <p>Words: a {@link dev.frontdesk.carrier.webhook.Webhook} is a request that Plivo makes, before it is signed; a
 * {@link dev.frontdesk.carrier.webhook.Delivery} says which webhooks are lost, late, swapped or sent twice; an
 * {@link dev.frontdesk.carrier.webhook.Account} is what Plivo knows of its customer, with the token that signs.
 *
 * <p>Neighbours: {@code carrier} decides which webhooks a call has; {@code carrier.xml} reads the documents in the replies. No
 * code is shared with Frontdesk, not even the signature. Out of scope: what a call is, and Plivo's REST API ({@code
 * carrier.rest}).
 */
package dev.frontdesk.carrier.webhook;
