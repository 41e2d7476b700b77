package dev.frontdesk.call.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder in which all processes of this machine keep their journals; the files' names tell when each was begun. */
public final class JournalFolder {

    private static final Logger LOG = Logger.getLogger(JournalFolder.class.getName());
    private static final String ENDING = ".journal";
    private static final Pattern NAME = Pattern.compile("\\d{1,15}-.*\\.journal");
    private static final long SPARE_BYTES = 16 << 20;
    private static final int ATTEMPTS = 3;

    private final Path folder;
    private final Map<Path, JournalFile> ours = new ConcurrentHashMap<>();
    private final JournalFaults faults = new JournalFaults();

    JournalFolder(Path folder) {
        this.folder = folder;
    }

    /** What cannot be used here. */
    public JournalFaults faults() {
        return faults;
    }

    /** A new file, to be written by this process; also where the folder is removed just now. */
    JournalFile newFile() throws IOException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return beginOnce();
            } catch (NoSuchFileException removed) {
                LOG.log(Level.FINE, "The journal's folder is made once more.", removed);
            }
        }
        return beginOnce();
    }

    private JournalFile beginOnce() throws IOException {
        Path path = folder.resolve(Instant.now().toEpochMilli() + "-" + UUID.randomUUID() + ENDING);
        LockedFile file = LockedFile.create(path);
        JournalFile begun = new JournalFile(file);
        ours.values().removeIf(each -> !each.isOpen());
        ours.put(path, begun);
        file.appear();
        return begun;
    }

    /** The same with room for lines, which takes a while. */
    JournalFile newPreallocatedFile() throws IOException {
        JournalFile file = newFile();
        try {
            file.preallocate();
            return file;
        } catch (IOException noDisk) {
            file.delete();
            throw noDisk;
        }
    }

    /** The files that may be brought in, the oldest first: not those to which this process writes. */
    List<Path> waiting() {
        return all().filter(file -> ours(file).isEmpty()).toList();
    }

    /** Empty for one that this process does not write, or no more. */
    private Optional<JournalFile> ours(Path file) {
        return Optional.ofNullable(ours.get(file)).filter(JournalFile::isOpen);
    }

    /** The oldest first; what is named otherwise is somebody else's. */
    private Stream<Path> all() {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            List<Path> named = files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
            faults.succeeded(folder);
            return named.stream();
        } catch (NoSuchFileException removed) {
            return Stream.empty();
        } catch (IOException unreadable) {
            faults.failed(folder, unreadable);
            return Stream.empty();
        } catch (UncheckedIOException unreadable) {
            faults.failed(folder, unreadable.getCause());
            return Stream.empty();
        }
    }

    /** Of all that waits, in bytes. */
    public long length() {
        return all().mapToLong(this::length).sum();
    }

    /** Since when the oldest file with a line in it waits; null if none does. */
    public Instant oldest() {
        return all().filter(file -> length(file) > 0)
                .findFirst()
                .map(JournalFolder::createdAt)
                .orElse(null);
    }

    private long length(Path file) {
        return ours(file).map(JournalFile::writtenBytes).orElseGet(() -> lines(file));
    }

    /** Of a file that cannot be read, 0: whoever replays it says so. */
    private static long lines(Path file) {
        if (!Files.isRegularFile(file)) {
            return 0;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return Preallocation.usedLength(channel);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Whether an event would be taken, without taking one. */
    public boolean isWritable() {
        Path nearest = folder.toAbsolutePath();
        while (!Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        return Files.isDirectory(nearest)
                && Files.isWritable(nearest)
                && nearest.toFile().getUsableSpace() > SPARE_BYTES;
    }

    private static Instant createdAt(Path file) {
        String name = file.getFileName().toString();
        return Instant.ofEpochMilli(Long.parseLong(name.substring(0, name.indexOf('-'))));
    }
}
