/**
 * Writes Plivo's verbs, as many as Frontdesk uses: small classes that the server's JAXB turns into the documents of
 * Plivo's documentation, Voice, XML. The classes of Plivo's own Java library escape neither ampersand nor angle bracket,
 * and are bound to the old {@code javax} names.
 *
 * <p>Words: a <em>verb</em> is one instruction to Plivo, such as {@code Dial} or {@code Speak}; a {@link
 * dev.frontdesk.plivo.xml.Response} is the document that holds them in their order.
 *
 * <p>Neighbours: {@code plivo} composes the documents; only it and the packages below it may use this one, which knows no
 * other package. Out of scope: what to say when ({@code CallScript} in {@code plivo}).
 */
package dev.frontdesk.plivo.xml;
