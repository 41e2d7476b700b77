/**
 * Plivo's verbs, as many as Frontdesk uses: small classes that the server's JAXB turns into the documents of Plivo's
 * documentation, Voice, XML. Those of Plivo's own Java library escape neither ampersand nor angle bracket, and are bound
 * to the old {@code javax} names.
 *
 * <p>Out of scope: what to say when ({@code CallScript} in {@code plivo}).
 */
package dev.frontdesk.plivo.xml;
