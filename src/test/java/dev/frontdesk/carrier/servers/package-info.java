/**
 * {@code mvn -Pservers}: the one WAR on the servers that people have, each with stories of whole calls.
 *
 * <p>A {@link dev.frontdesk.carrier.servers.Server} knows how its kind takes a WAR, and needs no more than the zip that its
 * makers publish. A {@link dev.frontdesk.carrier.servers.Site} is one start of it: ports, a database, settings and a
 * folder below {@code target} that nobody shares. {@link dev.frontdesk.carrier.servers.Stories} are the same everywhere.
 *
 * <p>Out of scope: what a call may be (that is {@code carrier}'s), speed and outages ({@code carrier.load}), and all that
 * {@code mvn verify} proves on Payara Micro.
 */
package dev.frontdesk.carrier.servers;
