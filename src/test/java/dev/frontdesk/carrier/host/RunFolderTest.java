package dev.frontdesk.carrier.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    private static final URI BASE = URI.create("http://localhost:8080");

    @TempDir
    private Path place;

    private Path folder;

    @BeforeEach
    void setUp() {
        folder = place.resolve("frontdesk");
    }

    @Test
    void onlyItsOwnerCanEnterTheFolder() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Files.createDirectory(folder);

        new RunFolder(folder).lock();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void theEndOfARunRemovesItsServersFile() {
        RunFolder running = running();

        running.forgetServer();

        assertThat(folder.resolve("run.properties")).doesNotExist();
    }

    /** Otherwise {@code mvn -Pcall} no longer finds the one that runs. */
    @Test
    void aRefusedRunKeepsTheFilesOfTheRunningOne() {
        running();

        new RunFolder(folder).forgetServer();

        assertThat(folder.resolve("run.properties")).exists();
    }

    private RunFolder running() {
        RunFolder running = new RunFolder(folder);
        running.lock();
        running.publish(BASE, Map.of("API_TOKEN", "any"));
        return running;
    }
}
