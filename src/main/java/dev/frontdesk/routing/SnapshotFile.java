package dev.frontdesk.routing;

import dev.frontdesk.directory.Snapshot;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.logging.Logger;

/** Keeps the latest snapshot on disk, for a start while the database is down. */
final class SnapshotFile {

    private static final Logger LOG = Logger.getLogger(SnapshotFile.class.getName());
    private static final Jsonb JSON = JsonbBuilder.create();

    private final Path file;
    private boolean failing;

    SnapshotFile(Path folder) {
        this.file = folder.resolve("routing.json");
    }

    /** Empty if the file is missing or cannot be read. */
    Optional<Snapshot> read() {
        try {
            return Optional.ofNullable(JSON.fromJson(Files.readString(file), Snapshot.class))
                    .filter(snapshot -> snapshot.lines() != null && snapshot.apps() != null);
        } catch (NoSuchFileException firstStart) {
            return Optional.empty();
        } catch (IOException | JsonbException unreadable) {
            LOG.warning("Cannot read the snapshot of the directory on disk ("
                    + unreadable.getClass().getSimpleName() + "). It is written again once the database is available.");
            return Optional.empty();
        }
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** True if it was written. The old one or the new one is there at any moment, whole. Each node writes a file of its own before the move. */
    boolean write(Snapshot snapshot) {
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(file.getParent(), "routing", ".tmp");
            try {
                write(snapshot, draft);
            } finally {
                Files.deleteIfExists(draft);
            }
            failing = false;
        } catch (IOException noDisk) {
            report(noDisk);
            failing = true;
        }
        return !failing;
    }

    private void write(Snapshot snapshot, Path draft) throws IOException {
        Files.writeString(draft, JSON.toJson(snapshot));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Once, however often it is tried again. */
    private void report(IOException noDisk) {
        if (!failing) {
            LOG.warning("The snapshot of the directory cannot be written ("
                    + noDisk.getClass().getSimpleName()
                    + "). A start without the database would ring as before this change. Check DATA_DIR.");
        }
    }
}
