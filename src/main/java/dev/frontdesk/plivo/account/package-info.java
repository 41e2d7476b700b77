/**
 * What we ask of Plivo, by its REST API: the other direction of its webhooks.
 *
 * <p>{@link dev.frontdesk.plivo.account.PlivoConnection} is the way there; plivo-java stays behind it and behind those who
 * ask through it. Whatever goes wrong is a {@link dev.frontdesk.plivo.account.PlivoFailure}.
 *
 * <p>Neighbours: {@code directory} says what there should be; {@code plivo} hears what Plivo says by itself. Out of scope:
 * calls and what Plivo charges for them.
 *
 * <p>Plivo's side of it: https://www.plivo.com/docs/account/api/overview.
 */
package dev.frontdesk.plivo.account;
