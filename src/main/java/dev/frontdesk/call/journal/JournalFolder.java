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

/** The folder in which all processes of this machine keep their journals; a file's name begins with its time. */
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

    /** The files that cannot be used. */
    public JournalFaults faults() {
        return faults;
    }

    /** A new file for this process to write; works while somebody removes the folder, too. */
    JournalFile newFile() throws IOException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return makeOnce();
            } catch (NoSuchFileException removed) {
                LOG.log(Level.FINE, "The journal's folder is made once more.", removed);
            }
        }
        return makeOnce();
    }

    private JournalFile makeOnce() throws IOException {
        Path path = folder.resolve(Instant.now().toEpochMilli() + "-" + UUID.randomUUID() + ENDING);
        LockedFile file = LockedFile.create(path);
        JournalFile made = new JournalFile(file);
        ours.values().removeIf(each -> !each.isOpen());
        ours.put(path, made);
        file.appear();
        return made;
    }

    /** The same, preallocated, which takes a while. */
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

    /** The files to be replayed, the oldest first: without those that this process has open. */
    List<Path> waiting() {
        return all().filter(file -> ours(file).isEmpty()).toList();
    }

    /** Empty for a file that this process does not have open. */
    private Optional<JournalFile> ours(Path file) {
        return Optional.ofNullable(ours.get(file)).filter(JournalFile::isOpen);
    }

    /** The oldest first; files with other names are not ours. */
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

    /** Bytes of all waiting lines. */
    public long length() {
        return all().mapToLong(this::length).sum();
    }

    /** When the oldest file with a line in it was made; null if there is none. */
    public Instant oldest() {
        return all().filter(file -> length(file) > 0)
                .findFirst()
                .map(JournalFolder::createdAt)
                .orElse(null);
    }

    private long length(Path file) {
        return ours(file).map(JournalFile::writtenBytes).orElseGet(() -> lines(file));
    }

    /** 0 for a file that cannot be read: the replay reports that. */
    private static long lines(Path file) {
        if (!Files.isRegularFile(file)) {
            return 0;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return Preallocation.usedLength(channel);
        } catch (IOException unreadable) {
            return 0;
        }
    }

    /** True if an event could be written now, without writing one. */
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
