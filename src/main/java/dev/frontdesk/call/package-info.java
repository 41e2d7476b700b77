/**
 * Says what the events of a call mean together: a pure function of the set of its events, whatever their order and however
 * often each arrived. No file, socket or SQL is touched here.
 *
 * <p>Words: an <em>event</em> is one report on a call, kept whole ({@link dev.frontdesk.call.CallEvent}); a <em>fact</em>
 * is what an event says in our own words; <em>evidence</em> is what the facts prove; a <em>verdict</em> is what follows
 * from the evidence; the <em>story</em> is all of this for one call; the <em>call</em> is the row that keeps the story for
 * listing. A <em>leg</em> is the ringing of one app. A webhook <em>reports</em>, one of Plivo's records <em>records</em>.
 *
 * <p>Neighbours: knows {@code routing} and {@code directory} for what was decided when the call came in. {@code plivo}
 * makes events and, through {@link dev.frontdesk.call.Reading}, turns stored ones into facts; {@code call.store} keeps
 * them; {@code history} shows calls. Mapping annotations of Jakarta Persistence stand on {@link dev.frontdesk.call.Call}
 * and {@link dev.frontdesk.call.CallEvent}; every query stands in {@code call.store}.
 *
 * <p>The word Plivo stands in sentences of the timeline and nowhere else here: people compare those with Plivo's console.
 *
 * <p>Out of scope: the names that Plivo gives to things ({@code plivo}), how a call is shown ({@code history}), and how it
 * is kept ({@code call.store}).
 */
package dev.frontdesk.call;
