/**
 * Tests the tasks in the background: intervals, failures and back-off.
 *
 * <p>Words: as in {@code background} of the product.
 *
 * <p>Neighbours: none; these tests need no server. Out of scope: what the tasks do.
 */
package dev.frontdesk.background;
