package dev.frontdesk.call.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.AnyEvent;
import dev.frontdesk.call.CallEvent;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the journal that are longer than their lines. */
class PreallocationTest {

    @TempDir
    private Path folder;

    private final List<CallEvent> log = new ArrayList<>();
    private Journal journal;

    @BeforeEach
    void begin() {
        journal = new Journal(folder);
    }

    @Test
    void theFirstLineFindsAPreallocatedFile() throws IOException {
        journal.preallocate();
        Path ready = onlyFile();
        assertThat(journal.folder().length()).isZero();
        assertThat(journal.folder().oldest()).isNull();

        journal.append(refused("a"));

        assertThat(onlyFile()).isEqualTo(ready).hasSize(Preallocation.BYTES);
        assertThat(journal.folder().length()).isEqualTo(JournalLine.write(AnyEvent.named("a")).length);
    }

    @Test
    void theFirstLineAfterAReplayFindsThePreallocatedFile() throws IOException {
        journal.append(refused("a"));

        journal.replay(log::addAll);
        Path ready = onlyFile();
        journal.append(refused("b"));

        assertThat(onlyFile()).isEqualTo(ready).hasSize(Preallocation.BYTES);
        journal.replay(log::addAll);
        assertThat(AnyEvent.names(log)).containsExactly("a", "b");
    }

    @Test
    void beforeTheRoomIsUsedUpAnotherFileIsMade() throws IOException {
        journal.preallocate();
        String longName = "x".repeat(Preallocation.BYTES / 8);
        for (int i = 0; i < 3; i++) {
            journal.append(refused(longName));
        }
        journal.preallocate();
        assertThat(files()).hasSize(1);

        journal.append(refused(longName));
        journal.preallocate();

        assertThat(files()).hasSize(2);
        assertThat(files().get(0)).hasSize(journal.folder().length());
        assertThat(files().get(1)).hasSize(Preallocation.BYTES);
    }

    @Test
    void closingLeavesOnlyWaitingEvents() throws IOException {
        journal.preallocate();
        journal.close();
        assertThat(folder).isEmptyDirectory();

        journal.append(refused("a"));
        journal.close();

        assertThat(Files.readAllBytes(onlyFile())).isEqualTo(JournalLine.write(AnyEvent.named("a")));
    }

    @Test
    void thePreallocatedPartOfADeadProcessIsNoLine() throws IOException {
        byte[] line = JournalLine.write(AnyEvent.named("a"));
        left("1-dead.journal", line);
        left("2-dead.journal", new byte[0]);
        assertThat(journal.folder().length()).isEqualTo(line.length);

        journal.replay(log::addAll);

        assertThat(AnyEvent.names(log)).containsExactly("a");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aLineThatACrashCutShortIsKeptWithoutThePreallocatedPart() throws IOException {
        byte[] line = JournalLine.write(AnyEvent.named("a"));
        left("1-torn.journal", Arrays.copyOf(line, line.length / 2));

        journal.replay(log::addAll);

        assertThat(log).isEmpty();
        assertThat(folder.resolve("1-torn.journal.damaged")).hasSize(line.length / 2);
    }

    @Test
    void howeverLongTheLinesTheirEndIsFound() throws IOException {
        Path file = folder.resolve("any");
        for (int lines = 0; lines < 70; lines++) {
            for (int zeros = 0; zeros < 9; zeros++) {
                byte[] content = new byte[lines + zeros];
                Arrays.fill(content, 0, lines, (byte) 'x');
                Files.write(file, content);
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                    assertThat(Preallocation.usedLength(channel)).isEqualTo(lines);
                }
            }
        }
    }

    private void left(String name, byte[] lines) throws IOException {
        Files.write(folder.resolve(name), Arrays.copyOf(lines, 100_000));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private Path onlyFile() throws IOException {
        assertThat(files()).hasSize(1);
        return files().get(0);
    }

    private static PendingWrite refused(String name) {
        return PendingWrite.rejected(AnyEvent.named(name));
    }
}
