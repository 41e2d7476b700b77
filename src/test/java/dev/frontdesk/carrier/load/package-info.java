/**
 * The stand-in for Plivo in load mode, and what is proved with it: how fast Frontdesk is ({@code mvn -Pbench}) and that
 * nothing is lost when the database or the service goes away under load ({@code mvn -Poutage}).
 *
 * <p>A few calls are played by {@link dev.frontdesk.carrier.Carrier}, which reads the XML as strictly as Plivo does. Each
 * is then cut into {@linkplain dev.frontdesk.carrier.load.RecordedTemplate stencils} and told again thousands of times, as other
 * calls at other times: a copy costs little more than its signature, and each answer must be, byte for byte, what the
 * original was answered with the ids exchanged. Each copy remembers which of its webhooks were acknowledged, and the
 * {@link dev.frontdesk.carrier.load.LogCheck} holds the tables against that.
 *
 * <p>Words: an <em>original</em> is a played call, a <em>copy</em> the same call told with other ids; <em>full load</em>
 * is as much as goes over some connections; <em>steady load</em> is so many calls a second, whether Frontdesk keeps up or
 * not. Out of scope: what a call may be (that is {@code carrier}'s), and load on anything but this machine.
 */
package dev.frontdesk.carrier.load;
