/**
 * Tests how events become durable and how rows follow them, also while the database fails.
 *
 * <p>Words: an {@code ObedientStore} is a database that accepts batches, fails or hangs on demand.
 *
 * <p>Neighbours: {@code carrier.host} runs databases that can be stopped. Out of scope: what the events mean ({@code
 * call}).
 */
package dev.frontdesk.call.store;
