package dev.frontdesk.call.store;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.journal.Journal;
import dev.frontdesk.call.journal.JournalFolder;
import dev.frontdesk.call.journal.PendingWrite;
import dev.frontdesk.call.journal.RefusedEvents;
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

/**
 * The only door by which events enter the log: into the database, or else into the journal, from where they enter later
 * by this same door. It stands outside the transactions that it watches, or its rescue would fail with what it rescues.
 */
@ApplicationScoped
public class CallLog {

    private static final Logger LOG = Logger.getLogger(CallLog.class.getName());
    private static final int QUEUE = 4096;
    private static final Duration TIME_TO_DRAIN = Duration.ofSeconds(8);

    @Inject
    private CallStore store;

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
        database = new BatchWriter(store, meters);
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
            LOG.warning("The events in the file \"refused\" of the journal's folder cannot be tried again: "
                    + noDisk.getClass().getSimpleName() + ". Let Frontdesk's user read and write that folder.");
        }
    }

    /** What waits is still written. */
    @PreDestroy
    void close() {
        writing.interrupt();
        try {
            writing.join(TIME_TO_DRAIN.toMillis());
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
        journal.close();
    }

    /**
     * Returns once the event is durable. Recording the same event again changes nothing.
     *
     * @throws NotRecorded if neither database nor disk took it; whoever told us should tell us again
     */
    public void record(CallEvent event) {
        PendingWrite pendingWrite = watch.isAvailable() ? writer.submit(event) : PendingWrite.rejected(event);
        if (!pendingWrite.isWrittenWithin(event.kind().patience())) {
            try {
                journal.append(pendingWrite);
                meters.countJournalled();
            } catch (IOException noDisk) {
                throw new NotRecorded(event, noDisk);
            }
        }
    }

    /** Keeps the journal ready for whoever may need it; to be asked again and again. */
    void preallocate() {
        journal.preallocate();
    }

    /**
     * Brings in what waits in the journal; to be asked again and again.
     *
     * @param progress is run before each batch
     * @throws StoreFailed if the database is away
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
