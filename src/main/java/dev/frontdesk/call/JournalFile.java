package dev.frontdesk.call;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One file of the journal, written by this process alone for as long as it is open: the operating system's lock says so
 * to others, and goes with the process however that ends. Lines that threads append at once share one forced write.
 */
final class JournalFile implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(JournalFile.class.getName());

    private final Path path;
    private final FileChannel channel;
    private final SharedForce force;
    /** Whose lines stand here; null once one does that the writer will not write. */
    private List<Handed> all = new ArrayList<>();

    private long written;

    private JournalFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
        this.force = new SharedForce(() -> channel.force(false), this::written);
    }

    /** It gets its name only once it is locked: whoever looks for journals to bring in might take it away before. */
    static JournalFile create(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        Path nameless = path.resolveSibling(path.getFileName() + ".new");
        FileChannel channel = FileChannel.open(
                nameless, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            channel.lock();
            Files.move(nameless, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException noDisk) {
            channel.close();
            Files.deleteIfExists(nameless);
            throw noDisk;
        }
        forceFolder(path.getParent());
        return new JournalFile(path, channel);
    }

    /** Returns once the line is on the disk. */
    void append(Handed handed) throws IOException {
        note(handed);
        force.upTo(write(JournalLine.write(handed.event())));
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
            throw diskFull;
        }
        written += line.length;
        return written;
    }

    private synchronized long written() {
        return written;
    }

    boolean isEmpty() {
        return written() == 0;
    }

    /** False also once somebody was interrupted who wrote here. */
    boolean isOpen() {
        return channel.isOpen();
    }

    /** Gives up the operating system's lock, and the file too if all that stands in it is in the database. */
    @Override
    public void close() throws IOException {
        try (channel) {
            if (isNeedless()) {
                Files.deleteIfExists(path);
            }
        }
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
