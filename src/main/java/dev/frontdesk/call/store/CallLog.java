package dev.frontdesk.call.store;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.journal.Journal;
import dev.frontdesk.call.journal.JournalFolder;
import dev.frontdesk.call.journal.PendingWrite;
import dev.frontdesk.call.journal.RefusedEvents;
import dev.frontdesk.call.projection.EventStore;
import dev.frontdesk.call.projection.Projection;
import dev.frontdesk.call.projection.StoreFailed;
import dev.frontdesk.database.DatabaseWatch;
import dev.frontdesk.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The only way for events into the log: into the database, or else into the journal, which is replayed later. The rows of
 * their calls follow ({@link Projection}).
 */
@ApplicationScoped
public class CallLog {

    private static final Logger LOG = Logger.getLogger(CallLog.class.getName());
    private static final int QUEUE = 4096;
    private static final Duration NOTHING_RINGS_YET = Duration.ofMillis(8);
    private static final Duration USUAL = Duration.ofMillis(250);
    private static final Duration TIME_TO_DRAIN = Duration.ofSeconds(8);

    @Resource(lookup = "java:app/jdbc/frontdesk")
    private DataSource connections;

    @Inject
    private Projection projection;

    @Inject
    private CallMeters meters;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private Settings settings;

    @Resource
    private ManagedThreadFactory threads;

    private BatchWriter database;
    private DeadLetters deadLetters;
    private GroupCommitWriter writer;
    private Journal journal;
    private RefusedEvents refused;
    private Thread writing;

    @PostConstruct
    void open() {
        Path folder = settings.dataDir().resolve("journal");
        journal = new Journal(folder);
        refused = new RefusedEvents(folder);
        tryRefusedAgain();
        database = new BatchWriter(new EventStore(connections), meters, projection::follow);
        deadLetters = new DeadLetters(database, refused);
        writer = new GroupCommitWriter(QUEUE, database::write);
        meters.watch(writer, journal.folder());
        writing = threads.newThread(writer);
        writing.start();
    }

    private void tryRefusedAgain() {
        try {
            refused.tryAgain();
        } catch (IOException noDisk) {
            LOG.warning("The events in the file \"refused\" of the journal's folder cannot be replayed: "
                    + noDisk.getClass().getSimpleName() + ". Let Frontdesk's user read and write that folder.");
        }
    }

    /** Writes the queued events first. */
    @PreDestroy
    void close() {
        writing.interrupt();
        try {
            writing.join(TIME_TO_DRAIN.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        journal.close();
    }

    /**
     * Returns once the event is durable. Recording the same event again changes nothing.
     *
     * @throws NotRecorded if it is neither in the database nor on the disk; the sender should send it again
     */
    public void record(CallEvent event) {
        PendingWrite pendingWrite = watch.isAvailable() ? writer.submit(event) : PendingWrite.rejected(event);
        if (!pendingWrite.isWrittenWithin(timeToCommit(event.kind()))) {
            try {
                journal.append(pendingWrite);
                meters.countJournalled();
            } catch (IOException noDisk) {
                throw new NotRecorded(event, noDisk);
            }
        }
    }

    /** How long an event of this kind waits for the database before it goes to the journal. */
    static Duration timeToCommit(EventKind kind) {
        return kind == EventKind.ANSWER || kind == EventKind.FALLBACK ? NOTHING_RINGS_YET : USUAL;
    }

    /** Keeps a file of the journal ready; to be called every second. */
    void preallocate() {
        journal.preallocate();
    }

    /**
     * Replays the journal; to be called every second.
     *
     * @param progress is run before each batch
     * @throws StoreFailed if the database is not available
     */
    void replay(Runnable progress) {
        journal.replay(batch -> {
            progress.run();
            deadLetters.writeOrSetAside(batch);
        });
        writer.resume();
    }

    public LogStatus status() {
        JournalFolder folder = journal.folder();
        return new LogStatus(
                !writer.isTripped(),
                writer.waiting(),
                writer.isFull(),
                folder.length(),
                folder.oldest(),
                refused.exist(),
                folder.isWritable(),
                journal.isSafe(),
                folder.faults().names(),
                settings.diskOutlivesProcess(),
                database.lastFailure().map(StoreFailed::words).orElse(null));
    }
}
