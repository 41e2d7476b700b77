package dev.frontdesk.call.store;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Started;
import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.Decision;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.Parameters;
import dev.frontdesk.database.DatabaseWatch;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Closes calls whose end nobody reported: some time after the last event of a call an event of our own says that the call
 * must be over. Several nodes may add that event, and it is one; a late hangup still corrects it.
 *
 * <p>The age of an event follows the wall clock, since several nodes and starts have stamped them: if the clock is set back,
 * calls that were open then are closed later by as much.
 */
@ApplicationScoped
public class OverdueCalls {

    private static final Logger LOG = Logger.getLogger(OverdueCalls.class.getName());
    private static final Duration UNBRIDGED = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    /** Plivo ends a Dial after four hours unless its timeLimit says otherwise, and calls that are not bridged sooner. */
    private static final Duration BRIDGED = Duration.ofSeconds(14_400).plus(UNBRIDGED);

    @Inject
    private Calls calls;

    @Inject
    private CallLog log;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private Clock clock;

    @Inject
    private BackgroundTasks tasks;

    void begin(@Observes Started started) {
        tasks.start("overdue calls", PAUSE, this::close);
    }

    private void close() {
        if (watch.isAvailable()) {
            try {
                Instant now = clock.instant();
                calls.silentSince(now.minus(UNBRIDGED), now.minus(BRIDGED)).forEach(this::close);
            } catch (EJBException | NotRecorded later) {
                LOG.log(Level.FINE, "Overdue calls are closed later.", later);
            }
        }
    }

    private void close(String callUuid) {
        LOG.info("Closed the call " + callUuid + ": its end was never reported.");
        Parameters nothing = Parameters.of(Map.of());
        log.record(new CallEvent(callUuid, EventKind.PRESUMED_END, nothing, Decision.NONE, clock.instant()));
    }
}
