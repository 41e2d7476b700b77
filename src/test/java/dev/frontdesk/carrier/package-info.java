/**
 * Plays calls: a stand-in for Plivo, and for everybody at the other end of it, the caller and every phone.
 *
 * <p>A {@link dev.frontdesk.carrier.Scenario} says who calls which line and what each app does. The
 * {@link dev.frontdesk.carrier.Carrier} plays it against a running Frontdesk: it asks the answer address, reads the XML
 * as strictly as Plivo does, rings the phones, and posts the signed webhooks that Plivo would post. What comes of it is
 * a {@link dev.frontdesk.carrier.PlayedCall}: what was said, what was wrong with it, and what the log must now hold ({@code
 * carrier.expect}). Time is virtual: a call of two minutes is played in milliseconds, and nothing ever waits.
 *
 * <p>Words: a <em>webhook</em> is a request of Plivo's; a <em>notice</em> is a webhook whose reply does not matter (the
 * events of a leg, a recording that is ready, the end of the call); a <em>verb</em> is an element of the XML; a
 * <em>leg</em> is one phone that rings; a <em>fault</em> is something that Plivo would refuse.
 *
 * <p>It shares no code with Frontdesk, not even the signature: two readings of Plivo's documentation must agree before a
 * call succeeds. Out of scope: verbs that a front desk has no use for (conferences, digits, streams), Plivo's
 * REST API ({@code carrier.rest}), and running Frontdesk ({@code carrier.host}).
 *
 * @see <a href="https://www.plivo.com/docs/voice/xml/">Plivo's voice XML</a>
 */
package dev.frontdesk.carrier;
