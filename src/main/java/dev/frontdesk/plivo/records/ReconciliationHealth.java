package dev.frontdesk.plivo.records;

import dev.frontdesk.operations.HealthCheck;
import dev.frontdesk.operations.HealthResource.CheckResult;
import dev.frontdesk.operations.HealthResource.CheckStatus;
import dev.frontdesk.plivo.client.PlivoConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.logging.Logger;

/** Reports in health how the reading of Plivo's records goes, as last seen, without a request. */
@ApplicationScoped
public class ReconciliationHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(ReconciliationHealth.class.getName());

    /** Faults at Plivo that end sooner need nobody. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Inject
    private CheckpointLease state;

    @Inject
    private PlivoConnection connection;

    private volatile CheckpointLease.Seen seen = new CheckpointLease.Seen(null, null);
    /** By the monotonic clock; null while there is no trouble. */
    private volatile Long troubleSince;

    @Override
    public String name() {
        return "reconciliation";
    }

    /** DEGRADED if the records could not be read for half an hour. */
    @Override
    public CheckResult check() {
        if (!connection.hasCredentials()) {
            return new CheckResult(
                    CheckStatus.UP, "Plivo's call records are not read: PLIVO_AUTH_ID or PLIVO_AUTH_TOKEN is not set.");
        }
        Long since = troubleSince;
        boolean lasts = since != null && System.nanoTime() - since > PATIENCE.toNanos();
        return new CheckResult(lasts ? CheckStatus.DEGRADED : CheckStatus.UP, sentence(seen));
    }

    private static String sentence(CheckpointLease.Seen seen) {
        String when = seen.wholeAt() == null
                ? "Plivo's call records have not been read yet."
                : "Plivo's call records were last read at " + seen.wholeAt().truncatedTo(ChronoUnit.SECONDS) + ".";
        return seen.lastError() == null ? when : when + " " + seen.lastError();
    }

    /** Reads the state that all nodes share; a new error is logged once. */
    void update() {
        CheckpointLease.Seen now = state.seen();
        String trouble = now.lastError();
        if (!Objects.equals(trouble, seen.lastError())) {
            troubleSince = trouble == null ? null : (Long) System.nanoTime();
            if (trouble == null) {
                LOG.info("Plivo's call records are read again.");
            } else {
                LOG.warning("Cannot read Plivo's call records. " + trouble);
            }
        }
        seen = now;
    }
}
