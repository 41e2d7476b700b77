/**
 * Starts Frontdesk in order: migrate the schema, plant the seeds, then open for requests. No other package imports this one.
 *
 * <p>Words: the <em>schema</em> is brought to the version of this code by Flyway; <em>seeds</em> are lines and users that
 * an empty directory begins with. If the database is down at the start, calls are served from the snapshot and the journal,
 * and the steps follow as soon as the database answers.
 *
 * <p>The names of the pool's properties in {@link dev.frontdesk.startup.Boot} are the only words of one vendor's server in
 * the code; other servers ignore them.
 *
 * <p>Neighbours: {@code settings} says where the database is, {@code database} connects to it and carries the news that it
 * is ready ({@link dev.frontdesk.database.DatabaseReady}), {@code directory} writes the seeds. Out of scope: what the
 * tables hold (their packages), and later outages ({@code call.store}, {@code routing}).
 */
package dev.frontdesk.startup;
