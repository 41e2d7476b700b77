/**
 * A switch for real softphones on this computer, which stands in for Plivo with real SIP and sound: phones register, calls
 * ring at all of them, and the XML is executed by the same code as for scripted calls ({@link
 * dev.frontdesk.carrier.Parties}). It listens on the loopback address alone. Out of scope: other codecs, encryption, NAT,
 * telephone numbers, conferences.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3261">RFC 3261, SIP</a>
 */
package dev.frontdesk.carrier.sip;
