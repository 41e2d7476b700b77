/**
 * Sends what changes in the call log to those who listen, as Server-Sent Events.
 *
 * <p>Words: a <em>reader</em> is one open connection with its filter; a <em>turn</em> is one look for changes, four times a
 * second while there are readers; the <em>horizon</em> is the time before which no change is unseen, and the id of an event;
 * a <em>reset</em> tells a reader to read the list again; the <em>backlog</em> is what a reader has not taken yet.
 *
 * <p>Neighbours: {@code call.store} finds the changed calls and {@code history} has the filters and the JSON of the list;
 * {@code background} runs the turns. Out of scope: what a call says ({@code call}), and who may listen ({@code access}).
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events, in the HTML standard</a>
 */
package dev.frontdesk.history.live;
