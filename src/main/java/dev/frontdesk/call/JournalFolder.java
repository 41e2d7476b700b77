package dev.frontdesk.call;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder in which all processes of this machine keep their journals; the files' names tell when each was begun. */
final class JournalFolder {

    private static final Logger LOG = Logger.getLogger(JournalFolder.class.getName());
    private static final String ENDING = ".journal";
    private static final Pattern NAME = Pattern.compile("\\d{1,15}-.*\\.journal");
    private static final long SPARE_BYTES = 16 << 20;

    private final Path folder;

    JournalFolder(Path folder) {
        this.folder = folder;
    }

    /** The name of a file that nobody has. */
    Path next() {
        return folder.resolve(Instant.now().toEpochMilli() + "-" + UUID.randomUUID() + ENDING);
    }

    /** The files that are to be brought in, the oldest first; what is named otherwise is somebody else's. */
    List<Path> waiting() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            LOG.warning("The journal's folder cannot be read: "
                    + unreadable.getClass().getSimpleName());
            return List.of();
        }
    }

    boolean hasWaiting() {
        return !waiting().isEmpty();
    }

    /** Of all that waits, in bytes. */
    long length() {
        return waiting().stream().mapToLong(JournalFolder::size).sum();
    }

    /** Since when the oldest file with a line in it waits; null if none does. */
    Instant oldest() {
        return waiting().stream()
                .filter(file -> size(file) > 0)
                .findFirst()
                .map(JournalFolder::begun)
                .orElse(null);
    }

    /** Whether an event would be taken, without taking one. */
    boolean isWritable() {
        Path nearest = folder.toAbsolutePath();
        while (!Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        return Files.isDirectory(nearest)
                && Files.isWritable(nearest)
                && nearest.toFile().getUsableSpace() > SPARE_BYTES;
    }

    /** Keeps an event that the database refuses, for a person to look at. */
    void setAside(CallEvent event) throws IOException {
        Files.createDirectories(folder);
        Files.write(
                refused(),
                JournalLine.write(event),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }

    /** True until somebody has taken away what was set aside. */
    boolean hasRefused() {
        return Files.exists(refused());
    }

    private Path refused() {
        return folder.resolve("refused");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static Instant begun(Path file) {
        String name = file.getFileName().toString();
        return Instant.ofEpochMilli(Long.parseLong(name.substring(0, name.indexOf('-'))));
    }
}
