package dev.frontdesk.call.store;

import dev.frontdesk.call.Outcome;
import dev.frontdesk.database.DatabaseWatch;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How many calls of the last 24 hours had which outcome, from the log. Counted at most twice a minute: a busy log has a
 * hundred thousand calls a day, and several collectors may ask every few seconds.
 */
@ApplicationScoped
class RecentOutcomes {

    private static final Duration WINDOW = Duration.ofHours(24);
    private static final Duration FRESH = Duration.ofSeconds(30);

    @Inject
    private Calls calls;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private Clock clock;

    private Map<Outcome, Long> counts;
    private Instant countedAt = Instant.MIN;

    /** NaN while the database is down. */
    synchronized double count(Outcome outcome) {
        Instant now = clock.instant();
        if (countedAt.isBefore(now.minus(FRESH))) {
            counts = counted(now.minus(WINDOW));
            countedAt = now;
        }
        return counts == null ? Double.NaN : counts.getOrDefault(outcome, 0L);
    }

    private Map<Outcome, Long> counted(Instant since) {
        try {
            return watch.isAvailable() ? calls.endedSince(since) : null;
        } catch (EJBException unavailable) {
            return null;
        }
    }
}
