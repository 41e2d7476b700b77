/**
 * Connects to the one PostgreSQL: connections that survive an outage, a probe that says whether the database can be asked,
 * and a lock that all nodes share.
 *
 * <p>Words: a <em>probe</em> asks the database over a connection of its own, past the server's pool; <em>available</em>
 * means that the last probe succeeded and the schema is the one that this code needs; a <em>reconnecting</em> connection
 * replaces a broken one between two transactions; <em>back-off</em> is the pause after a failed attempt to connect.
 *
 * <p>Neighbours: knows {@code settings} for the address. {@code startup} migrates the schema and then announces {@link
 * dev.frontdesk.database.DatabaseReady}; every package that fills or reads tables at the start observes it. This package
 * and {@code settings} also make the jar that Open Liberty loads its data source from, so neither may use a library beyond
 * the driver. Out of scope: what the tables hold ({@code call.store}, {@code directory}, {@code plivo.account}).
 */
package dev.frontdesk.database;
