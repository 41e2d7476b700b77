package dev.frontdesk.call.journal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One file of the journal, written by this process alone for as long as it is open: its lock says so to others. Lines that
 * threads append at once share one forced write.
 */
final class JournalFile implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(JournalFile.class.getName());

    private final LockedFile file;
    private final FileChannel channel;
    private final GroupFsync force;
    /** Many threads append at once, or one closes. */
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();
    /** The events in this file; null once it holds one that the writer will not write. */
    private List<PendingWrite> all = new ArrayList<>();

    private long writtenBytes;
    private long room;
    private volatile boolean sealed;

    JournalFile(LockedFile file) {
        this.file = file;
        this.channel = file.channel();
        this.force = new GroupFsync(() -> channel.force(false), this::writtenBytes);
    }

    /** Before anything is appended. */
    void preallocate() throws IOException {
        Preallocation.of(channel);
        room = Preallocation.BYTES;
    }

    /**
     * Returns once the line is on the disk.
     *
     * @throws ClosedChannelException once this is sealed or closed
     */
    void append(PendingWrite pendingWrite) throws IOException {
        byte[] line = JournalLine.write(pendingWrite.event());
        if (line.length > JournalLine.LONGEST) {
            throw new IOException("No line of the journal may be as long as " + line.length + " bytes.");
        }
        inUse.readLock().lock();
        try {
            if (sealed) {
                throw new ClosedChannelException();
            }
            note(pendingWrite);
            force.upTo(write(line));
        } finally {
            inUse.readLock().unlock();
        }
    }

    private synchronized void note(PendingWrite pendingWrite) {
        if (pendingWrite.isRejected()) {
            all = null;
        } else if (all != null) {
            all.add(pendingWrite);
        }
    }

    /** Rejects further lines, after those underway are written. The file stays open. */
    void seal() {
        inUse.writeLock().lock();
        try {
            sealed = true;
            channel.truncate(writtenBytes());
        } catch (IOException noDisk) {
            LOG.log(Level.FINE, "The preallocated part of a journal file stays.", noDisk);
        } finally {
            inUse.writeLock().unlock();
        }
    }

    /** Takes over all lines of a file that has lost its name. Returns once they are on the disk. */
    synchronized void takeOver(JournalFile lost) throws IOException {
        long length = lost.writtenBytes();
        while (writtenBytes < length) {
            long copied = lost.channel.transferTo(writtenBytes, length - writtenBytes, channel);
            if (copied <= 0) {
                throw new EOFException("A journal's file is shorter than its lines.");
            }
            writtenBytes += copied;
        }
        channel.force(true);
        all = null;
    }

    /** True while the writer may still write all events of this file, but has not done so yet. */
    synchronized boolean mayProveNeedless() {
        return all != null && !isNeedless() && all.stream().noneMatch(PendingWrite::isRejected);
    }

    /** True if all events of this file are in the database. */
    synchronized boolean isNeedless() {
        return all != null && all.stream().allMatch(PendingWrite::isWritten);
    }

    private synchronized long write(byte[] line) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(line);
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer, writtenBytes + buffer.position());
            }
        } catch (IOException diskFull) {
            channel.truncate(writtenBytes);
            room = 0;
            throw diskFull;
        }
        writtenBytes += line.length;
        return writtenBytes;
    }

    /** In bytes, all lines together. */
    synchronized long writtenBytes() {
        return writtenBytes;
    }

    /** True while at least half of the room is left. */
    boolean hasRoom() {
        return writtenBytes() < room / 2;
    }

    /** False also after a thread was interrupted while it wrote here. */
    boolean isOpen() {
        return channel.isOpen();
    }

    /** True while lines may be appended. */
    boolean takesLines() {
        return isOpen() && !sealed;
    }

    Path path() {
        return file.path();
    }

    FileChannel channel() {
        return channel;
    }

    /** False once somebody has removed the file, or its folder, or mounted another one over it. */
    boolean isNamed() {
        return file.isNamed();
    }

    /** Closes the file and leaves it to be replayed; the operating system's lock ends. */
    @Override
    public void close() throws IOException {
        seal();
        inUse.writeLock().lock();
        try {
            channel.close();
        } finally {
            inUse.writeLock().unlock();
        }
    }

    /** Closes and deletes the file; it must hold no line that is still to be replayed. */
    void delete() throws IOException {
        inUse.writeLock().lock();
        try (channel) {
            // Otherwise the name belongs to another process's file.
            if (isNamed()) {
                Files.deleteIfExists(path());
            }
        } finally {
            inUse.writeLock().unlock();
        }
    }
}
