package dev.frontdesk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Line;
import dev.frontdesk.directory.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The directory on disk, for a start without a database. */
class SnapshotFileTest {

    private static final Snapshot DIRECTORY = Snapshot.of(
            7,
            List.of(new Line(1, "R & \"D\" \u260E", "sip:rd@phone.plivo.com", null)),
            List.of(
                    new App(1, "Jane", 11, "desktop", "sip:jane@phone.plivo.com", null),
                    new App(3, "Luke", 13, "mobile", null, "+442071838751")));

    @TempDir
    private Path folder;

    @Test
    void theDirectoryIsReadAsItWasWritten() {
        file().write(DIRECTORY);

        assertThat(new SnapshotFile(folder.resolve("data")).read()).contains(DIRECTORY);
    }

    @Test
    void allThatIsSetIsReadAsItWasWritten() {
        Snapshot company = new Company(7, 9, 3).directory(3, 9);
        file().write(company);

        assertThat(new SnapshotFile(folder.resolve("data")).read()).contains(company);
    }

    @Test
    void theSnapshotOfAnEarlierVersionStillRings() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/routing.json"), """
                {"apps":[{"id":11,"label":"desktop","sipEndpoint":"sip:jane@phone.plivo.com","userId":1,"userName":"Jane"}],
                 "lines":[{"id":1,"name":"Sales","sipEndpoint":"sip:sales@phone.plivo.com"}],"version":7}""");

        Snapshot known = new SnapshotFile(folder.resolve("data")).read().orElseThrow();

        RingPlan plan = Routing.plan(known, List.of("sip:sales@phone.plivo.com"), "any", Instant.EPOCH);
        assertThat(plan.rung()).hasSize(1);
        assertThat(plan.next(0)).map(StagePlan::seconds).contains(20);
    }

    @Test
    void whatCannotBeWrittenLeavesNothingBehindAndIsTriedAgain() throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("routing.json/within"));
        SnapshotFile file = file();
        assertThat(file.write(DIRECTORY)).isFalse();
        assertThat(file.write(DIRECTORY)).isFalse();
        assertThat(data.toFile().list()).containsExactly("routing.json");

        Files.delete(data.resolve("routing.json/within"));
        Files.delete(data.resolve("routing.json"));

        assertThat(file.exists()).isFalse();
        assertThat(file.write(DIRECTORY)).isTrue();
        assertThat(file.exists()).isTrue();
    }

    @Test
    void theNewestIsRead() {
        file().write(Snapshot.EMPTY);
        file().write(DIRECTORY);

        assertThat(file().read()).contains(DIRECTORY);
    }

    @Test
    void nothingElseIsLeftInTheFolder() throws IOException {
        file().write(DIRECTORY);
        file().write(DIRECTORY);

        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void beforeTheFirstStartThereIsNone() {
        assertThat(file().read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"version\": \"banana\"}", "{\"lines\": 5}", "\u0000", "{}"})
    void aFileThatCannotBeReadIsAsGoodAsNone(String text) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/routing.json"), text);

        assertThat(file().read()).isEmpty();
    }

    @Test
    void whereNothingCanBeWrittenCallsRingAllTheSame() throws IOException {
        Files.createFile(folder.resolve("data"));

        assertThatCode(() -> file().write(DIRECTORY)).doesNotThrowAnyException();
        assertThat(file().read()).isEmpty();
    }

    private SnapshotFile file() {
        return new SnapshotFile(folder.resolve("data"));
    }
}
