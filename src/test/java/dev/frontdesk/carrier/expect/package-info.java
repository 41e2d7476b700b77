/**
 * Compares the log with a played call, also if only some of its webhooks arrived.
 *
 * <p>Words: {@link dev.frontdesk.carrier.expect.Arrivals} are one way in which the webhooks of a call may arrive: some lost, some
 * twice, in any order; a {@link dev.frontdesk.carrier.expect.PartialExpectation} is what the log must say if only those
 * arrived; a {@link dev.frontdesk.carrier.expect.Comparison} lists the differences between the log and what it must say.
 *
 * <p>Neighbours: {@code carrier} plays the calls and says what the log must hold if every webhook arrived; it does not know this
 * package. No code is shared with Frontdesk. Out of scope: how webhooks travel ({@code carrier.webhook}).
 */
package dev.frontdesk.carrier.expect;
