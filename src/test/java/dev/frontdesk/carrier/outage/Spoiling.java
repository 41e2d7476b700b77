package dev.frontdesk.carrier.outage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Does to the data folder of a running service what people do by accident. */
final class Spoiling {

    private static final long MUCH = 300L << 20;

    private final Path data;
    private final Path journal;

    Spoiling(Path data) {
        this.data = data;
        this.journal = data.resolve("journal");
    }

    /** {@code rm -rf data}. The service makes files meanwhile. */
    void remove() {
        boolean removed = false;
        for (int attempt = 0; attempt < 20 && !removed; attempt++) {
            removed = isRemoved();
        }
    }

    private boolean isRemoved() {
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
            return true;
        } catch (NoSuchFileException | DirectoryNotEmptyException | UncheckedIOException changed) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A folder, a link to nothing, and 300 MB without a line feed, all named like journals. */
    void spoil() {
        try {
            Files.createDirectories(journal.resolve("0-dir.journal"));
            Files.createSymbolicLink(journal.resolve("1-link.journal"), journal.resolve("nothing"));
            garbage(data.resolve("garbage"));
            Files.move(data.resolve("garbage"), journal.resolve("3-big.journal"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void garbage(Path file) throws IOException {
        byte[] piece = new byte[1 << 20];
        Arrays.fill(piece, (byte) 'x');
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (channel.size() < MUCH) {
                channel.write(ByteBuffer.wrap(piece));
            }
        }
    }

    /** Leaves the large file: the journal counts as empty only once the service has dealt with it. */
    void tidy() {
        try {
            for (String name : List.of("0-dir.journal", "1-link.journal")) {
                Files.delete(journal.resolve(name));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
