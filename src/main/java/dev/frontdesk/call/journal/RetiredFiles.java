package dev.frontdesk.call.journal;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Files that this process has written and not replayed yet. They stay open, so that their lines can be read even after
 * somebody removes the folder: a file without a name exists for as long as it is open.
 */
final class RetiredFiles {

    private static final Logger LOG = Logger.getLogger(RetiredFiles.class.getName());
    /** Enough for some minutes of a thousand webhooks a second; beyond, the oldest is found by its name only. */
    private static final int MOST = 64;

    private final JournalFolder folder;
    private final List<JournalFile> files = new CopyOnWriteArrayList<>();
    private boolean reported;

    RetiredFiles(JournalFolder folder) {
        this.folder = folder;
    }

    /** @param file is sealed; null is ignored */
    void add(JournalFile file) {
        if (file != null) {
            files.add(file);
        }
        while (files.size() > MOST) {
            close(files.remove(0));
        }
    }

    /** Replays all files. */
    void replay(JournalReader reader) {
        for (JournalFile file : files) {
            folder.faults().attempt(file.path(), () -> {
                replay(file, reader);
                files.remove(file);
            });
        }
    }

    private static void replay(JournalFile file, JournalReader reader) throws IOException {
        // A file that Java has closed, since a thread was interrupted, is found by its name.
        if (file.isOpen() && file.isNeedless()) {
            file.delete();
        } else if (file.isOpen()) {
            reader.replay(file);
        }
    }

    boolean areNamed() {
        return files.stream().allMatch(JournalFile::isNamed);
    }

    /** Copies the lines of each file that has lost its name to a new file. If the disk fails, the next call tries again. */
    void rescue() {
        for (JournalFile file : files) {
            if (!file.isNamed()) {
                rescue(file);
            }
        }
    }

    private void rescue(JournalFile lost) {
        try {
            if (lost.writtenBytes() > 0 && !lost.isNeedless()) {
                files.add(copy(lost));
                LOG.warning("The journal " + lost.path().getFileName() + " was removed while in use. Its "
                        + lost.writtenBytes()
                        + " bytes are in a new file. Leave DATA_DIR alone while the service runs.");
            }
            files.remove(lost);
            lost.close();
            reported = false;
        } catch (ClosedChannelException replayedMeanwhile) {
            LOG.log(Level.FINE, "The lines of a removed file are in the log.", replayedMeanwhile);
            files.remove(lost);
        } catch (IOException noDisk) {
            report(noDisk);
        }
    }

    private JournalFile copy(JournalFile lost) throws IOException {
        JournalFile copy = folder.newFile();
        try {
            copy.takeOver(lost);
            copy.seal();
            return copy;
        } catch (IOException noDisk) {
            copy.delete();
            throw noDisk;
        }
    }

    private void report(IOException noDisk) {
        if (!reported) {
            reported = true;
            LOG.severe("The journal was removed while in use and cannot be written again: "
                    + noDisk.getClass().getSimpleName() + ". Its events are lost if the service ends before the"
                    + " database is available again. Make DATA_DIR writable.");
        }
    }

    /** Leaves the lines to the next process that finds the files. */
    void close() {
        files.forEach(this::close);
        files.clear();
    }

    private void close(JournalFile file) {
        try {
            if (file.isNeedless()) {
                file.delete();
            } else {
                file.close();
            }
        } catch (IOException failure) {
            folder.faults().failed(file.path(), failure);
        }
    }
}
