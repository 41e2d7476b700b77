/**
 * The sound of calls: RTP with PCMU alone, 8,000 samples a second in packets of 20 ms, and keys as RFC 4733 has them. One
 * thread carries all ports. Knows neither SIP nor Plivo.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3551#section-4.5.14">PCMU</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4733">RFC 4733</a>
 */
package dev.frontdesk.carrier.sip.media;
