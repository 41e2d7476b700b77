package dev.frontdesk.call;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where events wait while the database is away: append-only files in the data folder, forced to disk line by line. They
 * enter the log later through the same door; since a call is what the set of its events says, a line that is brought in
 * twice does no harm. What a process leaves behind when it dies is brought in by the next one that looks.
 */
final class Journal {

    private static final Logger LOG = Logger.getLogger(Journal.class.getName());

    private final JournalFolder folder;
    /** Many may write to the current file, or one may take it away. */
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();

    private volatile JournalFile current;
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
            JournalReader reader = new JournalReader(door);
            for (Path file : folder.waiting()) {
                reader.bringIn(file);
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

    /** The file to which everybody wrote until now; null if there is none. */
    private JournalFile taken() {
        JournalFile next = successor();
        inUse.writeLock().lock();
        try {
            JournalFile taken = current;
            current = next;
            return taken;
        } finally {
            inUse.writeLock().unlock();
        }
    }

    /** Made beforehand where one will be needed: it takes a while, and callers would wait for it. */
    private JournalFile successor() {
        JournalFile used = current;
        try {
            return used == null || used.isEmpty() ? null : JournalFile.create(folder.next());
        } catch (IOException noDisk) {
            LOG.log(Level.FINE, "The next file of the journal is left to whoever needs it.", noDisk);
            return null;
        }
    }
}
