/**
 * Runs the stand-in for Plivo in load mode, and measures how fast Frontdesk is ({@code mvn -Pbench}). {@code carrier.outage}
 * uses the same load while something fails.
 *
 * <p>A few calls are played by {@link dev.frontdesk.carrier.Carrier}, which reads the XML as strictly as Plivo does. Each is
 * then made into {@linkplain dev.frontdesk.carrier.load.RecordedTemplate templates} and replayed thousands of times, as
 * other calls at other times: a load call costs little more than its signature, and each answer must be, byte for byte, the
 * answer of the recorded call with the ids exchanged. Each load call remembers which of its webhooks were acknowledged, and
 * the {@link dev.frontdesk.carrier.load.LogCheck} compares the tables with that.
 *
 * <p>Words: a <em>recorded template</em> is a played call made ready for replay; a <em>load call</em> is one replay of it
 * with other ids; a <em>placeholder</em> is a place in a template that each load call fills; <em>full load</em> is as much
 * as goes over some connections; <em>steady load</em> is a fixed number of calls a second, whether Frontdesk keeps up or
 * not. Out of scope: what a call may be ({@code carrier}), and load on anything but this machine.
 */
package dev.frontdesk.carrier.load;
