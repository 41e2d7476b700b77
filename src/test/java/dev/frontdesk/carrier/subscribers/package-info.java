/**
 * Programs that subscribe to the events of a Frontdesk under load: some take them at once, some slowly, some are down.
 *
 * <p>Neighbours: {@code carrier.load} measures with them how long events take, and {@code carrier.outage} whether any is lost.
 * Out of scope: what an event says, which {@code notices.webhooks} tests.
 */
package dev.frontdesk.carrier.subscribers;
