/**
 * Tests how rows follow their events: as plain objects, and on a PostgreSQL of their own. The stories over HTTP stand in
 * {@code call.store}.
 */
package dev.frontdesk.call.projection;
