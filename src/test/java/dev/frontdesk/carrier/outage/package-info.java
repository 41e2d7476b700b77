/**
 * Lets something fail while calls come in, and compares the log with what was played: {@code mvn -Poutage}, and {@code mvn
 * -Pnodes} for one node of several.
 *
 * <p>Words: a <em>proof</em> names one fault and what must hold; an <em>outage run</em> is the load around it.
 *
 * <p>Neighbours: {@code carrier.load} makes the calls and measures, {@code carrier.host} starts Frontdesk and PostgreSQL.
 *
 * <p>Out of scope: how fast a healthy Frontdesk is ({@code carrier.load}).
 */
package dev.frontdesk.carrier.outage;
