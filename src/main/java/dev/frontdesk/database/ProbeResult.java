package dev.frontdesk.database;

import java.time.Duration;

/**
 * The database's version, round trip and clock.
 *
 * @param version in PostgreSQL's words, such as {@code 16.15}
 * @param majorVersion such as 16
 * @param roundTrip of the fastest of several queries
 * @param clockAhead by how much its clock is ahead of ours; negative if it is behind
 */
public record ProbeResult(String version, int majorVersion, Duration roundTrip, Duration clockAhead) {}
