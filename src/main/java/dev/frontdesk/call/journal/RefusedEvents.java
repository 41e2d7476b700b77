package dev.frontdesk.call.journal;

import dev.frontdesk.call.CallEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * The dead-letter file of the journal's folder: events that a healthy database rejects. Each start moves its lines into the
 * journal, since a new version of Frontdesk or of the schema may take them; an event that is rejected again comes back.
 *
 * <p>The file is emptied and never deleted or renamed: another process may have it open, and its next line would be lost.
 */
public final class RefusedEvents {

    private final Path file;

    /** @param folder the journal's */
    public RefusedEvents(Path folder) {
        this.file = folder.resolve("refused");
    }

    public boolean exist() {
        try {
            return Files.size(file) > 0;
        } catch (IOException none) {
            return false;
        }
    }

    /** Returns once the event is on the disk. */
    public synchronized void add(CallEvent event) throws IOException {
        Files.createDirectories(file.getParent());
        try (FileChannel channel = open(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                FileLock lock = channel.lock()) {
            ByteBuffer line = ByteBuffer.wrap(JournalLine.write(event));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(lock.isShared());
        }
    }

    /** Moves all events into the journal. A crash in between leaves them in both, which does no harm. */
    public synchronized void tryAgain() throws IOException {
        if (!exist()) {
            return;
        }
        try (FileChannel channel = open(StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (channel.size() > 0) {
                copyToJournal(channel);
                channel.truncate(0);
                channel.force(lock.isShared());
            }
        }
    }

    /** The copy is complete and on the disk before it gets the name of a journal. */
    private void copyToJournal(FileChannel channel) throws IOException {
        long since = Files.getLastModifiedTime(file).toMillis();
        Path copy = file.resolveSibling(since + "-again-" + UUID.randomUUID() + ".journal");
        Path part = copy.resolveSibling(copy.getFileName() + ".part");
        try (FileChannel target = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long copied = 0;
            while (copied < channel.size()) {
                copied += channel.transferTo(copied, channel.size() - copied, target);
            }
            target.force(true);
        }
        Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
    }

    private FileChannel open(StandardOpenOption... options) throws IOException {
        return FileChannel.open(file, options);
    }
}
