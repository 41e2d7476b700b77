package dev.frontdesk.call.store;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Backoff;
import dev.frontdesk.background.Started;
import dev.frontdesk.database.DatabaseWatch;
import jakarta.ejb.EJBException;
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
    /** Whatever kept the database from writing, what waits is in the log within half a minute after it ended. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    @Inject
    private CallLog log;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private BackgroundTasks tasks;

    private final Backoff backoff = new Backoff(PAUSE, LONGEST_WAIT);
    private boolean away;

    void begin(@Observes Started started) {
        // Two tasks, since a replay takes long where much waits.
        tasks.start("journal file", PAUSE, log::preallocate);
        tasks.startLong("journal replay", PAUSE, this::everySecond);
    }

    private void everySecond(Runnable progress) {
        if (!watch.isAvailable()) {
            backoff.succeeded();
            say(true, "The database is away. Events wait in the journal until it is back.");
        } else if (backoff.isDue()) {
            replay(progress);
        }
    }

    private void replay(Runnable progress) {
        try {
            log.replay(progress);
            backoff.succeeded();
            say(false, "The database is there again. What waited in the journal is in the log.");
        } catch (StoreFailed | EJBException failed) {
            LOG.log(Level.FINE, "The journal has to wait.", failed);
            backoff.failed();
        }
    }

    /** Once for each change. */
    private void say(boolean isAway, String sentence) {
        if (away != isAway) {
            away = isAway;
            LOG.warning(sentence);
        }
    }
}
