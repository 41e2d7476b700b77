/**
 * Tests the verbs as XML.
 *
 * <p>Words: as in {@code plivo.xml} of the product.
 *
 * <p>Neighbours: {@code carrier.xml} reads the XML in the tests of whole calls. Out of scope: which verbs a call needs
 * ({@code plivo}).
 */
package dev.frontdesk.plivo.xml;
