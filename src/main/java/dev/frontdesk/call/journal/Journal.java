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
 * Where events wait while the database is away: append-only files in the data folder, forced to disk line by line. They
 * enter the log later through the same door; since a call is what the set of its events says, a line that is brought in
 * twice does no harm. What a process leaves behind when it dies is brought in by the next one that looks.
 */
public final class Journal {

    private static final Logger LOG = Logger.getLogger(Journal.class.getName());

    private final JournalFolder folder;
    private volatile JournalFile current;
    private volatile JournalFile previous;
    private final RetiredFiles retired;
    /** Whoever puts another file in the place of the current one holds this; it takes a while, and who appends need not wait. */
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
     * @param pendingWrite is not read again if the writer writes it soon after all
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

    /** False where the file was closed meanwhile: by us, or by Java, for everybody, since somebody was interrupted. */
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
     * To be asked every second, so that whoever writes finds a file that is there already and has room, and so that no line
     * stays in a file that has lost its name.
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

    /** Hands all that waits to the door, batch by batch, and forgets what the door has taken. */
    public void replay(Consumer<List<CallEvent>> door) {
        synchronized (turn) {
            retire();
        }
        JournalReader reader = new JournalReader(door);
        retired.replay(reader);
        for (Path file : folder.waiting()) {
            folder.faults().attempt(file, () -> reader.replay(file));
        }
        folder.faults().forgetRemoved();
    }

    /** A file whose lines the writer has too gets a second look before it is read: by then, as a rule, all are written. */
    private void retire() {
        retired.add(previous);
        previous = current == null || current.writtenBytes() == 0 ? null : taken();
        if (previous != null && !previous.mayProveNeedless()) {
            retired.add(previous);
            previous = null;
        }
    }

    /** The file to which everybody wrote until now; null if there is none. The next is there before. */
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

    /** Where the disk is nearly full or fails, null: the next file is left to whoever needs it. */
    private JournalFile successor() {
        try {
            return folder.isWritable() ? folder.newPreallocatedFile() : null;
        } catch (IOException noDisk) {
            LOG.log(Level.FINE, "The next file of the journal is left to whoever needs it.", noDisk);
            return null;
        }
    }

    /** False while a file of ours has lost its name: what stands there would not outlive this process. */
    public boolean isSafe() {
        JournalFile[] open = {current, previous};
        return retired.areNamed() && Arrays.stream(open).allMatch(file -> file == null || file.isNamed());
    }

    /** Leaves no file but of lines that are to be brought in. */
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
