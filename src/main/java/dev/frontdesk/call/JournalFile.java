package dev.frontdesk.call;

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

/**
 * One file of the journal, written by this process alone for as long as it is open: its lock says so to others. Lines that
 * threads append at once share one forced write.
 */
final class JournalFile implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final SharedForce force;
    /** Many may append, or one may close. */
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();
    /** Whose lines stand here; null once one does that the writer will not write. */
    private List<Handed> all = new ArrayList<>();

    private long written;
    private long room;

    JournalFile(LockedFile file) {
        this.path = file.path();
        this.channel = file.channel();
        this.force = new SharedForce(() -> channel.force(false), this::written);
    }

    /** Before anything is appended. */
    void makeRoom() throws IOException {
        JournalRoom.make(channel);
        room = JournalRoom.BYTES;
    }

    /**
     * Returns once the line is on the disk.
     *
     * @throws ClosedChannelException once this is closed
     */
    void append(Handed handed) throws IOException {
        inUse.readLock().lock();
        try {
            note(handed);
            force.upTo(write(JournalLine.write(handed.event())));
        } finally {
            inUse.readLock().unlock();
        }
    }

    private synchronized void note(Handed handed) {
        if (handed.isRefused()) {
            all = null;
        } else if (all != null) {
            all.add(handed);
        }
    }

    /** True while the writer may still write all that stands here, but has not done so yet. */
    synchronized boolean mayProveNeedless() {
        return all != null && !isNeedless() && all.stream().noneMatch(Handed::isRefused);
    }

    private synchronized boolean isNeedless() {
        return all != null && all.stream().allMatch(Handed::isWritten);
    }

    private synchronized long write(byte[] line) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(line);
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer, written + buffer.position());
            }
        } catch (IOException diskFull) {
            channel.truncate(written);
            room = 0;
            throw diskFull;
        }
        written += line.length;
        return written;
    }

    /** In bytes, all lines together. */
    synchronized long written() {
        return written;
    }

    /** True while at least half of the room is left. */
    boolean hasRoom() {
        return written() < room / 2;
    }

    /** False also once somebody was interrupted who wrote here. */
    boolean isOpen() {
        return channel.isOpen();
    }

    /** Gives up the operating system's lock, and the file too if all that stands in it is in the database. */
    @Override
    public void close() throws IOException {
        inUse.writeLock().lock();
        try (channel) {
            if (isNeedless()) {
                Files.deleteIfExists(path);
            } else if (isOpen()) {
                channel.truncate(written());
            }
        } finally {
            inUse.writeLock().unlock();
        }
    }
}
