/**
 * The JSON side of Frontdesk for people and programs: the gate with its token, the form of an error, and the directory's
 * resources.
 *
 * <p>Words: a <em>problem</em> is an error as RFC 9457 writes it; the <em>token</em> is the setting {@code API_TOKEN}; a
 * <em>tag</em> (ETag, RFC 9110 section 8.8.3) stands for what an object looked like when it was read.
 *
 * <p>Neighbours: {@code directory}, whose refusals become problems here; {@code history} uses {@link
 * dev.frontdesk.api.Problem} and adds resources of its own; {@code plivo} does so too, and says what it knows by
 * {@link dev.frontdesk.operations.HealthCheck} and {@link dev.frontdesk.api.Registrations}. Which resources there are is listed in {@link
 * dev.frontdesk.ApiApplication}. Out of scope: what Plivo says and hears ({@code plivo}).
 */
package dev.frontdesk.api;
