/**
 * From the environment to a running Frontdesk: the settings, the connection to the database, its schema.
 *
 * <p>Words: a <em>setting</em> is a variable of the environment; a <em>bad setting</em> or an unusable database stops
 * the start with one sentence. {@link dev.frontdesk.settings.Settings} may be injected anywhere;
 * {@link dev.frontdesk.database.DatabaseReady} tells the others that the tables are there.
 *
 * <p>The names of the pool's properties in {@link dev.frontdesk.startup.Boot} are the only words of one vendor's server
 * in the code; other servers ignore them.
 *
 * <p>Neighbours: {@code directory}, which is seeded once the database is ready. Out of scope: what the tables hold
 * (their packages), and what happens when the database goes away later ({@code call}, {@code routing}).
 */
package dev.frontdesk.startup;
