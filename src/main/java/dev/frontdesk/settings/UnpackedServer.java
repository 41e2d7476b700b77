package dev.frontdesk.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The folder of 170 MB into which Payara Micro unpacks itself at each start. Its shutdown hooks remove it. Where they do not
 * run, a supervisor that tries again and again would fill the disk.
 */
final class UnpackedServer {

    private static final Logger LOG = Logger.getLogger(UnpackedServer.class.getName());

    private final Path folder;

    private UnpackedServer(Path folder) {
        this.folder = folder;
    }

    /** Empty unless the server has made the folder itself: one that was named with {@code --rootdir} stays. */
    static Optional<UnpackedServer> ofThisProcess() {
        return Optional.ofNullable(System.getProperty("com.sun.aas.instanceRoot"))
                .map(Path::of)
                .filter(root -> root.getFileName().toString().matches("payaramicro-rt\\d+tmp"))
                .map(UnpackedServer::new);
    }

    /** Nothing can be started from it afterwards. */
    void delete() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(UnpackedServer::delete);
        } catch (IOException | UncheckedIOException failure) {
            LOG.log(Level.WARNING, "The folder {0} cannot be deleted. Delete it.", folder);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
