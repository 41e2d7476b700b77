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
 * A new file that gets its name only once this process has locked it: whoever looks for journals to bring in might take it
 * away before. The lock is the operating system's, and goes with the process however that ends. On most systems it also
 * goes when this process opens and closes the file once more, so nobody here may.
 *
 * @param key what the file system calls the file itself, whatever its name; null where it does not say
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

    /** False once the name is gone or stands for another file: then nobody finds the lines after the end of this process. */
    boolean isNamed() {
        try {
            return Objects.equals(key, key(path));
        } catch (IOException gone) {
            LOG.log(Level.FINE, "The journal's file has no name.", gone);
            return false;
        }
    }

    private static Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
    }

    /** From now on others find it, after a power cut too. */
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
        } catch (IOException noSuchThingHere) {
            LOG.log(Level.FINE, "The journal's folder cannot be forced to disk.", noSuchThingHere);
        }
    }

    /** One of which no file is to be left if it fails. */
    private interface Step {
        void take() throws IOException;
    }
}
