/**
 * Tests how Frontdesk starts and ends: refused settings, seeds, late listeners.
 *
 * <p>Words: as in {@code startup} of the product.
 *
 * <p>Neighbours: {@code carrier.host} runs the server. Out of scope: the values of settings ({@code settings}) and the
 * database ({@code database}).
 */
package dev.frontdesk.startup;
