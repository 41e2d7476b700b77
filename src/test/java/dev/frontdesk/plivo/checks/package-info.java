/**
 * Tests what the doctor asks in Plivo's words.
 *
 * <p>Words: as in {@code plivo.checks} of the product.
 *
 * <p>Neighbours: {@code carrier.rest} stands in for Plivo's REST API. Out of scope: the other checks ({@code
 * operations}).
 */
package dev.frontdesk.plivo.checks;
