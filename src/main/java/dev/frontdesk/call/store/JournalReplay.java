package dev.frontdesk.call.store;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Backoff;
import dev.frontdesk.background.Started;
import dev.frontdesk.call.projection.StoreFailed;
import dev.frontdesk.database.DatabaseWatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Every second: keeps a file of the journal ready, looks whether the database is available again, and replays what waited.
 * While the database fails the replay, the next attempt waits longer each time.
 */
@ApplicationScoped
public class JournalReplay {

    private static final Logger LOG = Logger.getLogger(JournalReplay.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** Short enough that all events are in the log within half a minute after the end of any outage. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    @Inject
    private CallLog log;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private BackgroundTasks tasks;

    private final Backoff backoff = new Backoff(PAUSE, LONGEST_WAIT);
    private boolean down;

    void begin(@Observes Started started) {
        // Two tasks, since a replay takes long where much waits.
        tasks.start("journal file", PAUSE, log::preallocate);
        tasks.startLong("journal replay", PAUSE, this::everySecond);
    }

    private void everySecond(Runnable progress) {
        if (!watch.isAvailable()) {
            backoff.succeeded();
            say(true, "The database is down. Events wait in the journal until it is available again.");
        } else if (backoff.isDue()) {
            replay(progress);
        }
    }

    private void replay(Runnable progress) {
        try {
            log.replay(progress);
            backoff.succeeded();
            say(false, "The database is available again. All events of the journal are in the log.");
        } catch (StoreFailed failed) {
            LOG.log(Level.FINE, "The replay failed and is tried again later.", failed);
            backoff.failed();
        }
    }

    /** Logs each change once. */
    private void say(boolean isDown, String sentence) {
        if (down != isDown) {
            down = isDown;
            LOG.warning(sentence);
        }
    }
}
