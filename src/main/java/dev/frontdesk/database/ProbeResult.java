package dev.frontdesk.database;

import java.time.Duration;

/**
 * What the database says of itself.
 *
 * @param version as it calls it, such as {@code 16.15}
 * @param majorVersion such as 16
 * @param roundTrip of some questions, what the fastest took
 * @param clockAhead by how much its clock is ahead of ours; negative where it is behind
 */
public record ProbeResult(String version, int majorVersion, Duration roundTrip, Duration clockAhead) {}
