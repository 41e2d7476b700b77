/**
 * Tests who rings in which stage, and the snapshot that survives an outage of the database.
 *
 * <p>Words: as in {@code routing} of the product.
 *
 * <p>Neighbours: none; these tests need no server. Out of scope: the XML that comes of a plan ({@code plivo}).
 */
package dev.frontdesk.routing;
