package dev.frontdesk.call;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.logging.Logger;

/**
 * Where events wait while the database is away: append-only files in the data folder, forced to disk line by line. They
 * enter the log later through the same door; since a call is what the set of its events says, a line that is brought in
 * twice does no harm. What a process leaves behind when it dies is brought in by the next one that looks.
 */
final class Journal {

    private static final Logger LOG = Logger.getLogger(Journal.class.getName());
    /** So few that who calls just then hardly waits for the locks of their calls, for processor and disk. */
    private static final int BATCH = 50;

    private final JournalFolder folder;
    /** Many may write to the current file, or one may take it away. */
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();

    private JournalFile current;
    private JournalFile previous;

    Journal(Path folder) {
        this.folder = new JournalFolder(folder);
    }

    JournalFolder folder() {
        return folder;
    }

    /**
     * Returns once the event is on the disk.
     *
     * @param handed is not read again if the writer writes it soon after all
     * @throws IOException if it is not
     */
    void append(Handed handed) throws IOException {
        boolean interrupted = Thread.interrupted();
        inUse.readLock().lock();
        try {
            while (!isAppended(handed)) {
                interrupted |= Thread.interrupted();
            }
        } finally {
            inUse.readLock().unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** False where somebody was interrupted who wrote to the file: Java then closes it, for everybody. */
    private boolean isAppended(Handed handed) throws IOException {
        try {
            current().append(handed);
            return true;
        } catch (ClosedChannelException | FileLockInterruptionException interrupted) {
            return false;
        }
    }

    private synchronized JournalFile current() throws IOException {
        if (current == null || !current.isOpen()) {
            current = JournalFile.create(folder.next());
        }
        return current;
    }

    /** Hands all that waits to the door, batch by batch, and forgets what the door has taken. */
    void bringIn(Consumer<List<CallEvent>> door) throws IOException {
        if (folder.hasWaiting()) {
            retire();
            for (Path file : folder.waiting()) {
                bringIn(file, door);
            }
        }
    }

    /** A file whose lines the writer has too gets a second look before it is read: by then, as a rule, all are written. */
    private void retire() throws IOException {
        JournalFile seenTwice = previous;
        previous = taken();
        if (seenTwice != null) {
            seenTwice.close();
        }
        if (previous != null && !previous.mayProveNeedless()) {
            previous.close();
            previous = null;
        }
    }

    /** The current file, to which nobody writes any more; null if there is none. */
    private JournalFile taken() {
        inUse.writeLock().lock();
        try {
            JournalFile taken = current;
            current = null;
            return taken;
        } finally {
            inUse.writeLock().unlock();
        }
    }

    private static void bringIn(Path file, Consumer<List<CallEvent>> door) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                boolean whole = readAll(file, door);
                settle(file, whole);
            }
        } catch (OverlappingFileLockException | NoSuchFileException somebodyElseHasIt) {
            LOG.fine("Another one brings in the journal " + file.getFileName() + ".");
        }
    }

    /** False if a line was not whole. */
    private static boolean readAll(Path file, Consumer<List<CallEvent>> door) throws IOException {
        boolean whole = true;
        List<CallEvent> batch = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                whole &= JournalLine.read(line).map(batch::add).orElse(false);
                if (batch.size() == BATCH) {
                    door.accept(List.copyOf(batch));
                    batch.clear();
                }
            }
        }
        door.accept(batch);
        return whole;
    }

    /** A line that is not whole was never acknowledged, as a rule; it is kept all the same, for a person to look at. */
    private static void settle(Path file, boolean whole) throws IOException {
        if (whole) {
            Files.delete(file);
        } else {
            Path kept = file.resolveSibling(file.getFileName() + ".damaged");
            Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
            LOG.warning("The journal " + kept.getFileName() + " has a line that is not whole, as a crash leaves one."
                    + " All other lines are in the log; the file is kept.");
        }
    }
}
