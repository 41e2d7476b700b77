package dev.frontdesk.history.live;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Started;
import dev.frontdesk.call.store.ChangedCalls;
import dev.frontdesk.call.store.ChangedCalls.Change;
import dev.frontdesk.database.DatabaseWatch;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Follows the log while somebody listens: four times a second it asks the database which calls changed, whichever node wrote
 * them, and hands each reader those of its filter.
 */
@ApplicationScoped
public class LiveFeed {

    private static final Logger LOG = Logger.getLogger(LiveFeed.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration BEAT = Duration.ofSeconds(10);

    /** Where more changed at once, reading the list again is cheaper for all. */
    private static final int MOST_CHANGES = 500;

    /** A transaction that stays open for minutes keeps the horizon back; older changes than these were seen long ago. */
    private static final int MOST_READ = 5_000;

    private static final int MOST_REMEMBERED = 5_000;

    @Inject
    private Readers readers;

    @Inject
    private ChangedCalls changed;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private BackgroundTasks tasks;

    private final Position position = new Position();
    private final LastStates lastStates = new LastStates(MOST_REMEMBERED);
    private long lastBeat = System.nanoTime();

    void begin(@Observes Started started) {
        tasks.start("live feed", PAUSE, this::turn);
    }

    private void turn() {
        if (readers.isEmpty()) {
            position.forget();
            lastStates.forgetAll();
            return;
        }
        beat();
        if (watch.isAvailable()) {
            try {
                follow();
            } catch (EJBException unavailable) {
                LOG.log(Level.FINE, "The changes are read in a later turn.", unavailable);
            }
        }
    }

    private void beat() {
        if (System.nanoTime() - lastBeat >= BEAT.toNanos()) {
            lastBeat = System.nanoTime();
            readers.beat();
        }
    }

    /** First all is read, so that what fails leaves everything as it was, and then the readers get it. */
    private void follow() {
        Instant horizon = changed.horizon();
        List<Change> changes = changed.since(position.from(horizon), MOST_READ);
        List<Change> fresh = position.fresh(changes);
        boolean areTooMany = fresh.size() > MOST_CHANGES;
        ChangedRows rows = new ChangedRows(changed, areTooMany ? List.of() : fresh, lastStates::of);
        List<Reader> newcomers = readers.all(false);
        Missed missed = Missed.read(changed, newcomers, horizon);

        position.advance(horizon, changes);
        rows.calls().forEach(call -> lastStates.put(call.callUuid(), call.now()));
        if (areTooMany) {
            lastStates.forget(fresh);
        }
        Changes found = new Changes(horizon, rows.calls());
        readers.all(true).forEach(reader -> tell(reader, found, areTooMany));
        newcomers.forEach(reader -> welcome(reader, found, areTooMany, missed));
    }

    private void tell(Reader reader, Changes found, boolean areTooMany) {
        if (areTooMany) {
            readers.reset(reader, found.id());
        } else {
            readers.send(found, reader);
        }
    }

    /** One without an id reads the list itself, and may have read it before these changes were committed. */
    private void welcome(Reader reader, Changes found, boolean areTooMany, Missed missed) {
        readers.welcome(reader, found.id());
        if (reader.lastEventId() == null) {
            tell(reader, found, areTooMany);
        } else {
            missed.since(reader.lastEventId())
                    .ifPresentOrElse(changes -> readers.send(changes, reader), () -> readers.reset(reader, found.id()));
        }
    }
}
