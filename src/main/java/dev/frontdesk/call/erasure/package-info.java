/**
 * Forgets people: a caller on demand, and all calls after a time.
 *
 * <p>Words: to <em>erase</em> a caller is to replace all that names them, wherever a call is kept, and to leave the rest, so that
 * statistics stay; to <em>delete</em> a call is to leave nothing of it; a <em>latecomer</em> is an event that comes in after its
 * caller was erased.
 *
 * <p>Neighbours: {@code call.projection} computes the rows again, {@code call.journal} rewrites the files that wait for a person. Other
 * packages that keep something of calls implement {@link dev.frontdesk.call.erasure.CallData}. Out of scope: who may ask for an
 * erasure ({@code access}), and in which form ({@code history}).
 */
package dev.frontdesk.call.erasure;
