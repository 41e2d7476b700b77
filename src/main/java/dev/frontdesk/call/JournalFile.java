package dev.frontdesk.call;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One file of the journal, written by this process alone for as long as it is open: the operating system's lock says so
 * to others, and goes with the process however that ends. Lines that threads append at once share one forced write.
 */
final class JournalFile implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(JournalFile.class.getName());

    private final FileChannel channel;
    private final Object force = new Object();
    private long written;
    private long forced;

    private JournalFile(FileChannel channel) {
        this.channel = channel;
    }

    static JournalFile create(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        FileChannel channel = FileChannel.open(
                path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel.lock();
        forceFolder(path.getParent());
        return new JournalFile(channel);
    }

    /** Returns once the line is on the disk. */
    void append(byte[] line) throws IOException {
        force(write(line));
    }

    private synchronized long write(byte[] line) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(line);
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer, written + buffer.position());
            }
        } catch (IOException diskFull) {
            channel.truncate(written);
            throw diskFull;
        }
        written += line.length;
        return written;
    }

    private void force(long upTo) throws IOException {
        synchronized (force) {
            if (forced < upTo) {
                long now = written();
                channel.force(false);
                forced = now;
            }
        }
    }

    private synchronized long written() {
        return written;
    }

    /** False also once somebody was interrupted who wrote here. */
    boolean isOpen() {
        return channel.isOpen();
    }

    /** And with it the operating system's lock. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** So that the file's name survives a power cut too. A system that cannot open a folder keeps names by itself. */
    private static void forceFolder(Path folder) {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException noSuchThingHere) {
            LOG.log(Level.FINE, "The journal's folder cannot be forced to disk.", noSuchThingHere);
        }
    }
}
