/**
 * Sends requests to Plivo's REST API; it is the one way there, and plivo-java stays behind it and behind its callers in
 * {@code plivo.account} and {@code plivo.records}.
 *
 * <p>Words: a <em>question</em> is a request that changes nothing and may be retried; a <em>failure</em> is whatever goes
 * wrong, as a {@link dev.frontdesk.plivo.client.PlivoFailure} with its kind and a sentence for people; a <em>listing</em> is
 * complete only if the pages add up to the total that Plivo states. No request that changes something is sent twice.
 *
 * <p>Neighbours: {@code settings} holds the account's credentials; {@code api} has the form in which a failure becomes a
 * problem. Out of scope: what is asked for ({@code plivo.account}, {@code plivo.records}).
 *
 * <p>Plivo's side of it: https://www.plivo.com/docs/account/api/overview.
 */
package dev.frontdesk.plivo.client;
