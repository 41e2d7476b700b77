package dev.frontdesk.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiskCheckTest {

    @ParameterizedTest
    @CsvSource({"15, FAULT", "16, WARNING", "255, WARNING", "256, OK", "100000, OK"})
    void roomForTheEventsOfAnOutageIsWanted(long mebibytes, Status status) {
        assertThat(DiskCheck.finding(mebibytes << 20, true).status()).isEqualTo(status);
    }

    @Test
    void aDiskThatGoesWithItsDynoIsSaid() {
        assertThat(DiskCheck.finding(1L << 40, false).finding()).contains("Heroku");
    }

    @Test
    void aFolderIsMadeWhereThereIsNoneAndNothingStaysInIt(@TempDir Path parent) throws IOException {
        Path folder = parent.resolve("a/b");

        assertThat(DiskCheck.look(folder, true).status()).isNotEqualTo(Status.UNKNOWN);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFolderBelowAFileIsAFault(@TempDir Path parent) throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        Finding finding = DiskCheck.look(file.resolve("data"), true);

        assertThat(finding.status()).isEqualTo(Status.FAULT);
        assertThat(finding.toString()).doesNotContain(parent.toString());
    }
}
