/**
 * What we ask of Plivo, by its REST API: the other direction of its webhooks.
 *
 * <p>{@link dev.frontdesk.plivo.account.PlivoConnection} is the way there; plivo-java stays behind it and behind those who
 * ask through it. Whatever goes wrong is a {@link dev.frontdesk.plivo.account.PlivoFailure}.
 *
 * <p>{@link dev.frontdesk.plivo.account.Reconciliation} reads Plivo's records of calls that are over into the log. A
 * <em>record</em> is what Plivo keeps of a call, a leg or a recording; a <em>look</em> reads those that came since the last
 * one, in a <em>stretch</em> of time, page by page.
 *
 * <p>Neighbours: {@code directory} says what there should be; {@code plivo} hears what Plivo says by itself, and reads
 * records as it reads webhooks; {@code call} keeps them and says what they mean. Out of scope: making calls, and what Plivo
 * charges for them.
 *
 * <p>Plivo's side of it: https://www.plivo.com/docs/account/api/overview.
 */
package dev.frontdesk.plivo.account;
