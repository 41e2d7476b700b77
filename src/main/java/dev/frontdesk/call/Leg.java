package dev.frontdesk.call;

import dev.frontdesk.directory.App;

/**
 * The ringing of one app, as the log shows it.
 *
 * @param stage from 1
 * @param app null where an address was rung that matches no app of ours
 * @param endpoint the address that was rung
 * @param outcome null while unknown
 * @param cause null while unknown
 */
public record Leg(int stage, App app, String endpoint, LegOutcome outcome, Cause cause) {

    /** In the first stage. */
    Leg(App app, String endpoint, LegOutcome outcome, Cause cause) {
        this(1, app, endpoint, outcome, cause);
    }
}
