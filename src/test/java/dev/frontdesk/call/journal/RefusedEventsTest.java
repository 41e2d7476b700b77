package dev.frontdesk.call.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontdesk.call.AnyEvent;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedEventsTest {

    @TempDir
    private Path data;

    private Path folder;
    private RefusedEvents refused;

    @BeforeEach
    void open() {
        folder = data.resolve("journal");
        refused = new RefusedEvents(folder);
    }

    @Test
    void aRejectedEventIsKeptAndDoesNotCountAsWaiting() throws IOException {
        assertThat(refused.exist()).isFalse();

        refused.add(AnyEvent.named("a"));
        refused.add(AnyEvent.named("b"));

        assertThat(names(folder.resolve("refused"))).containsExactly("a", "b");
        assertThat(waiting()).isEmpty();
        assertThat(refused.exist()).isTrue();
    }

    @Test
    void itIsTriedAgainByWayOfTheJournal() throws IOException {
        refused.add(AnyEvent.named("a"));
        refused.add(AnyEvent.named("b"));

        refused.tryAgain();

        assertThat(refused.exist()).isFalse();
        assertThat(waiting())
                .singleElement()
                .satisfies(file -> assertThat(names(file)).containsExactly("a", "b"));
    }

    @Test
    void anEventRejectedAgainIsKeptAgain() throws IOException {
        refused.add(AnyEvent.named("a"));
        refused.tryAgain();
        refused.add(AnyEvent.named("a"));
        refused.tryAgain();

        assertThat(waiting()).hasSize(2);
    }

    @Test
    void anotherProcessThatHasTheFileOpenLosesNothing() throws IOException {
        refused.add(AnyEvent.named("a"));
        try (FileChannel other =
                FileChannel.open(folder.resolve("refused"), StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            refused.tryAgain();
            other.write(java.nio.ByteBuffer.wrap(JournalLine.write(AnyEvent.named("b"))));
        }

        assertThat(names(folder.resolve("refused"))).containsExactly("b");
    }

    @Test
    void noEventIsLostIfTheJournalCannotBeWritten() throws IOException {
        refused.add(AnyEvent.named("a"));
        Files.move(folder, data.resolve("elsewhere"));
        Files.createFile(folder);
        var unwritable = new RefusedEvents(folder);

        assertThatThrownBy(() -> unwritable.add(AnyEvent.named("b"))).isInstanceOf(IOException.class);

        assertThat(names(data.resolve("elsewhere/refused"))).containsExactly("a");
    }

    @Test
    void withoutDeadLettersNoFileIsMade() throws IOException {
        refused.tryAgain();

        assertThat(folder).doesNotExist();
    }

    private List<Path> waiting() {
        return new JournalFolder(folder).waiting();
    }

    private static List<String> names(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> JournalLine.read(line).orElseThrow().parameters().first("Name"))
                .toList();
    }
}
