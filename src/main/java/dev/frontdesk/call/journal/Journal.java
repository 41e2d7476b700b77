package dev.frontdesk.call.journal;

import dev.frontdesk.call.CallEvent;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Write-ahead log for events while the database is down: append-only files in the data folder, each line forced to disk.
 * The files are replayed later; since a call is what the set of its events says, replaying a line twice does no harm. The
 * files of a process that died are replayed by the next process that finds them.
 */
public final class Journal {

    private static final Logger LOG = Logger.getLogger(Journal.class.getName());

    private final JournalFolder folder;
    private volatile JournalFile current;
    private volatile JournalFile previous;
    private final RetiredFiles retired;
    /** Held while the current file is replaced: that takes a while, and threads that append must not wait for it. */
    private final Object turn = new Object();

    public Journal(Path folder) {
        this.folder = new JournalFolder(folder);
        this.retired = new RetiredFiles(this.folder);
    }

    public JournalFolder folder() {
        return folder;
    }

    /**
     * Returns once the event is on the disk.
     *
     * @param pendingWrite is not replayed if the writer writes it soon after all
     * @throws IOException if it is not
     */
    public void append(PendingWrite pendingWrite) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (!isAppended(pendingWrite)) {
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** False if the file was closed meanwhile: by us, or by Java, which does so when a thread is interrupted in it. */
    private boolean isAppended(PendingWrite pendingWrite) throws IOException {
        try {
            current().append(pendingWrite);
            return true;
        } catch (ClosedChannelException | FileLockInterruptionException closed) {
            return false;
        }
    }

    private JournalFile current() throws IOException {
        JournalFile file = current;
        return file != null && file.takesLines() ? file : currentOrNew();
    }

    private synchronized JournalFile currentOrNew() throws IOException {
        if (current == null || !current.takesLines()) {
            current = folder.newFile();
        }
        return current;
    }

    /**
     * Keeps a preallocated file ready for the next outage, and copies lines out of a file that has lost its name; to be
     * called every second.
     */
    public void preallocate() {
        synchronized (turn) {
            if (current != null && !current.isNamed()) {
                retired.add(taken());
            } else if (folder.isWritable() && (current == null || !current.hasRoom())) {
                retired.add(taken());
            }
            retired.rescue();
        }
    }

    /** Hands all waiting events to the consumer, batch by batch, and deletes each file afterwards. */
    public void replay(Consumer<List<CallEvent>> consumer) {
        synchronized (turn) {
            retire();
        }
        JournalReader reader = new JournalReader(consumer);
        retired.replay(reader);
        for (Path file : folder.waiting()) {
            folder.faults().attempt(file, () -> reader.replay(file));
        }
        folder.faults().forgetRemoved();
    }

    /** Keeps back for a second a file whose lines the writer has too: by then they are usually all in the database. */
    private void retire() {
        retired.add(previous);
        previous = current == null || current.writtenBytes() == 0 ? null : taken();
        if (previous != null && !previous.mayProveNeedless()) {
            retired.add(previous);
            previous = null;
        }
    }

    /** Replaces the current file and returns it; null if there is none. The next file is ready before. */
    private JournalFile taken() {
        return replaced(successor());
    }

    private JournalFile replaced(JournalFile next) {
        JournalFile taken;
        synchronized (this) {
            taken = current;
            current = next;
        }
        if (taken != null) {
            taken.seal();
        }
        return taken;
    }

    /** Null if the disk is nearly full or fails: then the next append makes the file. */
    private JournalFile successor() {
        try {
            return folder.isWritable() ? folder.newPreallocatedFile() : null;
        } catch (IOException noDisk) {
            LOG.log(Level.FINE, "The next file of the journal is made when it is needed.", noDisk);
            return null;
        }
    }

    /** False while an open file has lost its name: its lines would be lost with this process. */
    public boolean isSafe() {
        JournalFile[] open = {current, previous};
        return retired.areNamed() && Arrays.stream(open).allMatch(file -> file == null || file.isNamed());
    }

    /** Leaves only files with lines that are to be replayed. */
    public void close() {
        synchronized (turn) {
            retired.add(previous);
            previous = null;
            retired.add(replaced(null));
            retired.rescue();
            retired.close();
        }
    }
}
