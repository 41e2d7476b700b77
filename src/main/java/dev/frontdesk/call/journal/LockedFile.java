package dev.frontdesk.call.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A new file that gets its name only once this process has locked it: otherwise another process might replay and delete it
 * first. The lock is the operating system's, and ends with the process in any case. On most systems it also ends when this
 * process opens and closes the file a second time, so no code here may do that.
 *
 * @param key identifies the file itself, whatever its name; null if the file system has no such key
 */
record LockedFile(Path path, FileChannel channel, Object key) {

    private static final Logger LOG = Logger.getLogger(LockedFile.class.getName());

    /** @param path where it is to appear */
    static LockedFile create(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        FileChannel channel = FileChannel.open(
                nameless(path), StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        LockedFile file = new LockedFile(path, channel, key(nameless(path)));
        file.orNone(channel::lock);
        return file;
    }

    /** False once the name is missing or belongs to another file: then the lines are lost when this process ends. */
    boolean isNamed() {
        try {
            return Objects.equals(key, key(path));
        } catch (IOException missing) {
            LOG.log(Level.FINE, "The journal file has no name.", missing);
            return false;
        }
    }

    private static Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
    }

    /** Gives the file its name, durably: from now on other processes find it. */
    void appear() throws IOException {
        orNone(() -> Files.move(nameless(path), path, StandardCopyOption.ATOMIC_MOVE));
        forceFolder();
    }

    private void orNone(Step step) throws IOException {
        try {
            step.take();
        } catch (IOException noDisk) {
            channel.close();
            Files.deleteIfExists(nameless(path));
            throw noDisk;
        }
    }

    private static Path nameless(Path path) {
        return path.resolveSibling(path.getFileName() + ".new");
    }

    /** A system that cannot open a folder keeps names by itself. */
    private void forceFolder() {
        try (FileChannel folder = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException unsupported) {
            LOG.log(Level.FINE, "The journal's folder cannot be forced to disk.", unsupported);
        }
    }

    /** A step that must leave no file if it fails. */
    private interface Step {
        void take() throws IOException;
    }
}
