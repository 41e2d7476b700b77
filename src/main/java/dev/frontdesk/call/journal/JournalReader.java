package dev.frontdesk.call.journal;

import dev.frontdesk.call.CallEvent;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.logging.Logger;

/**
 * Replays journal files in small batches with a pause after each, and deletes what the database has taken. Right after an
 * outage callers and replay compete for processor, disk and locks; callers come first.
 */
final class JournalReader {

    private static final Logger LOG = Logger.getLogger(JournalReader.class.getName());
    private static final int BATCH = 50;
    private static final long LONGEST_PAUSE_NANOS = Duration.ofMillis(200).toNanos();

    private final Consumer<List<CallEvent>> consumer;
    private int gentleness = 10;

    JournalReader(Consumer<List<CallEvent>> consumer) {
        this.consumer = consumer;
    }

    /** Skips a file that another process writes or replays. */
    void replay(Path file) throws IOException {
        if (!isPresent(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                long end = Preallocation.usedLength(channel);
                channel.truncate(end);
                settle(file, readAll(channel, end));
            }
        } catch (OverlappingFileLockException | NoSuchFileException takenByAnother) {
            LOG.fine("Another process replays the journal " + file.getFileName() + ".");
        }
    }

    /** The same for a file that this process has written and still has open, with or without its name. */
    void replay(JournalFile own) throws IOException {
        JournalLines lines = readAll(own.channel(), own.writtenBytes());
        if (own.isNamed()) {
            settle(own.path(), lines);
        } else if (!lines.areWhole()) {
            LOG.warning("The journal " + own.path().getFileName() + " was removed and is damaged: " + lines.findings()
                    + ". The whole lines are in the log.");
        }
        own.close();
    }

    /** Opening a pipe or a device would block for ever, and a folder or a dangling link has no lines. */
    private static boolean isPresent(Path file) throws FileSystemException {
        if (Files.isRegularFile(file)) {
            return true;
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(file.toString(), null, "no regular file");
        }
        return false;
    }

    private JournalLines readAll(FileChannel file, long end) throws IOException {
        JournalLines lines = new JournalLines(file, end);
        List<CallEvent> batch = new ArrayList<>();
        for (Optional<CallEvent> event = lines.next(); event.isPresent(); event = lines.next()) {
            batch.add(event.get());
            if (batch.size() == BATCH) {
                hand(List.copyOf(batch));
                batch.clear();
            }
        }
        hand(batch);
        return lines;
    }

    private void hand(List<CallEvent> batch) {
        long start = System.nanoTime();
        consumer.accept(batch);
        pause(System.nanoTime() - start);
    }

    /**
     * Pauses for twice as long as the batch took, and longer at first, while caches are cold. The limit keeps a slow database
     * from delaying the recovery by much.
     */
    private void pause(long took) {
        LockSupport.parkNanos(Math.min(Math.max(2, gentleness) * took, LONGEST_PAUSE_NANOS));
        gentleness--;
    }

    /** An incomplete line was never acknowledged, as a rule; the file is still kept for a person to examine. */
    private static void settle(Path file, JournalLines lines) throws IOException {
        if (lines.areWhole()) {
            Files.delete(file);
        } else {
            Path kept = free(file);
            Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
            LOG.warning("The journal " + file.getFileName() + " is damaged, as by a crash or a lost block: "
                    + lines.findings() + ". The whole lines are in the log; how many events the rest held is unknown."
                    + " The file is kept as " + kept.getFileName() + ".");
        }
    }

    /** A name that overwrites no file kept before. */
    private static Path free(Path file) {
        Path kept = file.resolveSibling(file.getFileName() + ".damaged");
        for (int i = 2; Files.exists(kept, LinkOption.NOFOLLOW_LINKS); i++) {
            kept = file.resolveSibling(file.getFileName() + ".damaged-" + i);
        }
        return kept;
    }
}
