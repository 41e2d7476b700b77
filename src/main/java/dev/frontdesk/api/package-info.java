/**
 * Holds what all our JSON shares (problems, ETags, filters), and serves the directory as JSON.
 *
 * <p>Words: a <em>problem</em> is an error as RFC 9457 writes it; a <em>tag</em> (ETag, RFC 9110 section 8.8.3) stands
 * for the state of an object at the time when it was read.
 *
 * <p>Neighbours: {@code directory}, whose refusals become problems here. {@code history}, {@code operations} and {@code
 * plivo.account} use {@link dev.frontdesk.api.Problem} and add resources of their own; {@code plivo.account} implements
 * {@link dev.frontdesk.api.Registrations}, so that this package need not know Plivo. All resources are listed in {@link
 * dev.frontdesk.ApiApplication}. Out of scope: who may send a request ({@code access}), and Plivo's requests ({@code
 * plivo}).
 */
package dev.frontdesk.api;
