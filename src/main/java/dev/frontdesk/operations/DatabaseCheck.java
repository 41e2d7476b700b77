package dev.frontdesk.operations;

import dev.frontdesk.database.DatabaseFault;
import dev.frontdesk.database.DatabaseProbe;
import dev.frontdesk.database.DatabaseWatch;
import dev.frontdesk.database.ProbeResult;
import dev.frontdesk.operations.HealthResource.CheckResult;
import dev.frontdesk.operations.HealthResource.CheckStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Checks that the database answers: its version, its round trip, and whether its clock agrees with ours. */
@ApplicationScoped
class DatabaseCheck implements Check {

    private static final String NAME = "database";
    private static final String CLOCK = "clock";

    /** https://www.postgresql.org/support/versioning/, as of November 2026. */
    private static final int OLDEST_MAINTAINED = 15;

    /** The answer to a new call waits no longer than this for its event to be written. */
    private static final Duration SLOW = Duration.ofMillis(8);

    private static final Duration NOTICEABLE = Duration.ofSeconds(2);
    private static final Duration HARMFUL = Duration.ofMinutes(1);

    @Inject
    private DatabaseProbe inquiry;

    @Inject
    private DatabaseWatch watch;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> look() {
        try {
            ProbeResult answer = inquiry.ask();
            Finding database = watch.isAvailable()
                    ? database(answer)
                    : watch.fault().map(fault -> away(fault, "")).orElseGet(DatabaseCheck::notReady);
            return List.of(database, clock(answer.clockAhead()));
        } catch (SQLException away) {
            return List.of(away(away), Finding.unknown(CLOCK, "The database's clock cannot be read.", null));
        }
    }

    /** From what the last probe found, without asking the database. */
    CheckResult atOnce() {
        if (watch.isAvailable()) {
            return new CheckResult(CheckStatus.UP, "It answers within " + watch.roundTripMicros() + " µs.");
        }
        String why = watch.fault()
                .map(fault -> "The database " + fault.what() + ". What to do: " + fault.toDo() + ".")
                .orElse("Its tables are not ready. Look in the log of the start for the reason.");
        return new CheckResult(CheckStatus.DEGRADED, why + " Since " + watch.since() + ".");
    }

    static Finding away(SQLException failure) {
        return away(DatabaseFault.of(failure), " (SQL state " + failure.getSQLState() + ")");
    }

    private static Finding away(DatabaseFault fault, String state) {
        String toDo = fault.toDo();
        return Finding.fault(
                NAME,
                "The database " + fault.what() + state + ". Calls are served from the snapshot and the journal.",
                toDo.substring(0, 1).toUpperCase(Locale.ROOT) + toDo.substring(1) + ".");
    }

    private static Finding notReady() {
        return Finding.fault(
                NAME,
                "The database answers, but its tables are not ready, so calls are served"
                        + " from the snapshot and the journal.",
                "The log of the start says why.");
    }

    static Finding database(ProbeResult answer) {
        String finding = "PostgreSQL " + answer.version() + " answers within " + millis(answer.roundTrip()) + ".";
        if (answer.majorVersion() < OLDEST_MAINTAINED) {
            return Finding.warning(
                    NAME, finding + " This version gets no fixes any more.", "Plan an upgrade of PostgreSQL.");
        }
        if (answer.roundTrip().compareTo(SLOW) > 0) {
            return Finding.warning(
                    NAME,
                    finding + " The answer to a new call waits 8 ms at most, so its event goes to the journal.",
                    "Run Frontdesk nearer to the database.");
        }
        return Finding.ok(NAME, finding);
    }

    /** @param ahead negative if the database's clock is behind */
    static Finding clock(Duration ahead) {
        Duration apart = ahead.abs();
        String finding = "The database's clock and ours are " + millis(apart) + " apart.";
        if (apart.compareTo(NOTICEABLE) <= 0) {
            return Finding.ok(CLOCK, finding);
        }
        String toDo = "Synchronise both clocks by NTP.";
        return apart.compareTo(HARMFUL) < 0
                ? Finding.warning(CLOCK, finding, toDo)
                : Finding.fault(CLOCK, finding + " Times in the log are not reliable.", toDo);
    }

    private static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6);
    }
}
