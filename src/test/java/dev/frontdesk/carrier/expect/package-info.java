/**
 * Says what the log must hold of a played call, and compares it with what the log holds.
 *
 * <p>Words: an {@link dev.frontdesk.carrier.expect.ExpectedRecord} follows from what happened, never from what the log says;
 * {@link dev.frontdesk.carrier.expect.Arrivals} are one way in which the webhooks of a call may arrive: some lost, some
 * twice, in any order; a {@link dev.frontdesk.carrier.expect.PartialExpectation} is what the log must say if only those
 * arrived.
 *
 * <p>Neighbours: {@code carrier} plays the calls. No code is shared with Frontdesk. Out of scope: how webhooks travel ({@code
 * carrier}).
 */
package dev.frontdesk.carrier.expect;
