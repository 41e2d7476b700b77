/**
 * What we ask of Plivo, by its REST API: the other direction of its webhooks. Here an account becomes a phone system,
 * and stays one.
 *
 * <p>Words: a <em>place</em> is a line or an app of the directory; a <em>plan</em> says in <em>steps</em> what is to be
 * done at Plivo so that it is as the directory wants it, what is <em>in the way</em>, and what is worth a
 * <em>hint</em>; a <em>mark</em> is how we know again what we have made. Plivo's endpoints are {@code SipUser}s here,
 * since the directory has endpoints of its own.
 *
 * <p>{@link dev.frontdesk.plivo.account.PlivoConnection} is the way there; plivo-java stays behind it and behind those
 * who ask through it. Whatever goes wrong is a {@link dev.frontdesk.plivo.account.PlivoFailure}. Why nothing is made
 * twice is said at {@code Provisioning}.
 *
 * <p>Neighbours: {@code directory} says what there should be, and takes over the addresses that Plivo gives; {@code
 * api} shows what {@code LastLook} and {@code Registered} know, without knowing this package; {@code plivo} hears what
 * Plivo says by itself; {@code plivo.records} goes the same way to Plivo. Out of scope: making calls, and what Plivo
 * charges for them; renting numbers; deleting anything.
 *
 * <p>Plivo's side of it: https://www.plivo.com/docs/account/api/overview, /docs/account/api/application,
 * /docs/voice/api/endpoints and /docs/numbers/api/account-phone-number.
 */
package dev.frontdesk.plivo.account;
