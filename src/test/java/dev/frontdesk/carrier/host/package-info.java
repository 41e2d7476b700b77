/**
 * Runs Frontdesk on this machine: for {@code mvn -Prun}, and for every test that needs a server or a database.
 *
 * <p>{@link dev.frontdesk.carrier.host.Frontdesk} is the one that all integration tests share; an {@link
 * dev.frontdesk.carrier.host.OwnFrontdesk} is for tests that break things. Both are started by the command of the Procfile
 * ({@code ServerCommand}) on a PostgreSQL from a jar ({@link dev.frontdesk.carrier.host.EmbeddedDatabase}), and end with the
 * process that started them. {@link dev.frontdesk.carrier.host.Run} is {@code mvn -Prun}.
 *
 * <p>Out of scope: what is asked of the server once it runs, and other servers than Payara Micro ({@code carrier.servers}).
 */
package dev.frontdesk.carrier.host;
