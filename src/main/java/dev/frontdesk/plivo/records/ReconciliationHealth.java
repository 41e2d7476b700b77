package dev.frontdesk.plivo.records;

import dev.frontdesk.operations.HealthCheck;
import dev.frontdesk.operations.HealthResource.Check;
import dev.frontdesk.operations.HealthResource.Status;
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
    private ReadingState state;

    @Inject
    private PlivoConnection connection;

    private volatile ReadingState.Seen seen = new ReadingState.Seen(null, null);
    /** By the monotonic clock; null while there is no trouble. */
    private volatile Long troubleSince;

    @Override
    public String name() {
        return "reconciliation";
    }

    /** DEGRADED if the records could not be read for half an hour. */
    @Override
    public Check check() {
        if (!connection.hasCredentials()) {
            return new Check(
                    Status.UP, "Plivo's call records are not read: PLIVO_AUTH_ID or PLIVO_AUTH_TOKEN is not set.");
        }
        Long since = troubleSince;
        boolean lasts = since != null && System.nanoTime() - since > PATIENCE.toNanos();
        return new Check(lasts ? Status.DEGRADED : Status.UP, sentence(seen));
    }

    private static String sentence(ReadingState.Seen seen) {
        String when = seen.wholeAt() == null
                ? "Plivo's call records have not been read yet."
                : "Plivo's call records were last read at " + seen.wholeAt().truncatedTo(ChronoUnit.SECONDS) + ".";
        return seen.trouble() == null ? when : when + " " + seen.trouble();
    }

    /** Reads the state that all nodes share; a new error is logged once. */
    void update() {
        ReadingState.Seen now = state.seen();
        String trouble = now.trouble();
        if (!Objects.equals(trouble, seen.trouble())) {
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
