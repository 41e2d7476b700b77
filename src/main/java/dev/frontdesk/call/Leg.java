package dev.frontdesk.call;

import dev.frontdesk.directory.App;

/**
 * The ringing of one app, as the log shows it.
 *
 * @param app null where an address was rung that matches no app of ours
 * @param endpoint the address that was rung
 * @param outcome null while unknown
 * @param cause null while unknown
 */
public record Leg(App app, String endpoint, LegOutcome outcome, Cause cause) {}
