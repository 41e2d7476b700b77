/**
 * Plays calls: a stand-in for Plivo, and for everybody at the other end of it, the caller and every phone.
 *
 * <p>A {@link dev.frontdesk.carrier.Scenario} says who calls which line and what each app does. The
 * {@link dev.frontdesk.carrier.Carrier} plays it against a running Frontdesk: it fetches the XML from the answer address, rings
 * the phones, and posts the signed webhooks that Plivo would post. The result is a {@link dev.frontdesk.carrier.PlayedCall}:
 * the transcript, the faults, and the {@link dev.frontdesk.carrier.ExpectedRecord} that the log must hold if every webhook
 * arrived. Time is virtual: a call of two minutes is played in milliseconds.
 *
 * <p>Words: a <em>notice</em> is a webhook whose reply does not matter (the events of a leg, a recording that is ready, the end
 * of the call); a <em>leg</em> is one phone that rings; a <em>fault</em> is something that Plivo would reject.
 *
 * <p>Neighbours: {@code carrier.webhook} signs and sends, {@code carrier.xml} reads the XML, {@code carrier.expect} compares the
 * log with a played call; this package uses the first two and does not know the third. It shares no code with Frontdesk: two
 * readings of Plivo's documentation must agree before a call succeeds. Out of scope: Plivo's REST API ({@code carrier.rest}),
 * and running Frontdesk ({@code carrier.host}).
 */
package dev.frontdesk.carrier;
