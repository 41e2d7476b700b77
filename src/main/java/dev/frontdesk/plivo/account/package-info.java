/**
 * Provisions an account at Plivo so that it becomes a phone system, and detects when it drifts from the directory.
 *
 * <p>Words: the <em>desired state</em> follows from the directory, the <em>actual state</em> is what Plivo says; a
 * <em>plan</em> lists the <em>steps</em> from one to the other, the <em>blockers</em> that a person must remove, and
 * <em>notes</em>; an <em>endpoint owner</em> is a line or an app of the directory; an <em>ownership tag</em> marks what we
 * have made. Plivo's endpoints are {@code SipUser}s here, since the directory has endpoints of its own.
 *
 * <p>{@code Provisioning} says why nothing is made twice.
 *
 * <p>Neighbours: {@code plivo.client} is the way to Plivo; {@code directory} says what there should be, and takes over the
 * addresses that Plivo gives; {@code database} lets one run go at a time over all nodes; {@code operations} and {@code api}
 * show what this package knows through interfaces of theirs. Out of scope: making calls, and what Plivo charges for them;
 * renting numbers; deleting anything.
 *
 * <p>Plivo's side of it: https://www.plivo.com/docs/account/api/overview, /docs/account/api/application,
 * /docs/voice/api/endpoints and /docs/numbers/api/account-phone-number.
 */
package dev.frontdesk.plivo.account;
