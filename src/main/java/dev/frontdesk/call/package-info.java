/**
 * What happens to a call. Everything that the carrier tells becomes a {@link dev.frontdesk.call.CallEvent}, which is
 * only ever added; what the log says of a call is a pure function of the set of its events.
 *
 * <p>Words: an <em>event</em> is what was told, kept whole; a <em>fact</em> is what an event says in our own words; the
 * <em>story</em> is what all facts of a call say together; the <em>call</em> is the row that keeps the story for listing.
 * A <em>leg</em> is the ringing of one app.
 *
 * <p>Neighbours: {@link dev.frontdesk.call.store.CallLog} is the only way in for events. {@code plivo} makes events and,
 * through {@link dev.frontdesk.call.Reading}, turns stored ones into facts; {@code history} reads calls. Knows {@code
 * routing} and {@code directory} for what was decided when the call came in.
 *
 * <p>Out of scope: the names that Plivo gives to things ({@code plivo}), and how a call is shown ({@code history}).
 */
package dev.frontdesk.call;
