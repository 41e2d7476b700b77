/**
 * Sets up a Plivo account by its REST API, the other direction of its webhooks: an account becomes a phone system, and
 * stays one.
 *
 * <p>Words: a <em>place</em> is a line or an app of the directory; a <em>plan</em> says in <em>steps</em> what has to
 * be done at Plivo so that the account matches the directory, what is <em>in the way</em>, and what is worth a
 * <em>hint</em>; a <em>mark</em> identifies what we have created. Plivo's endpoints are {@code SipUser}s here, because
 * the directory has endpoints of its own.
 *
 * <p>{@link dev.frontdesk.plivo.client.PlivoConnection} is the only way to Plivo; plivo-java stays behind it and its
 * users. Every failure is a {@link dev.frontdesk.plivo.client.PlivoFailure}. {@code Provisioning} says why nothing is
 * created twice.
 *
 * <p>Neighbours: {@code directory} says what there should be, and takes over the addresses that Plivo gives; {@code
 * api} shows what {@code AccountHealth} and {@code SipRegistrations} know, without a dependency on this package; {@code plivo}
 * receives webhooks; {@code plivo.records} uses the same connection. Out of scope: making calls, and what Plivo charges
 * for them; renting numbers; deleting anything.
 *
 * <p>Plivo's documentation: https://www.plivo.com/docs/account/api/overview, /docs/account/api/application,
 * /docs/voice/api/endpoints and /docs/numbers/api/account-phone-number.
 */
package dev.frontdesk.plivo.account;
