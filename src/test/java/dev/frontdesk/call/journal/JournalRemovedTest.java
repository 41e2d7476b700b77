package dev.frontdesk.call.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontdesk.call.AnyEvent;
import dev.frontdesk.call.CallEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal whose folder is removed while lines are written to it. */
class JournalRemovedTest {

    @TempDir
    private Path place;

    private final List<CallEvent> log = new ArrayList<>();
    private Path data;
    private Journal journal;

    @BeforeEach
    void begin() {
        data = place.resolve("data");
        journal = new Journal(data.resolve("journal"));
        journal.preallocate();
    }

    @Test
    void linesInAFileWithoutANameAreWrittenToANewOne() throws IOException {
        append("before");
        remove(data);
        assertThat(journal.isSafe()).isFalse();
        append("after");

        journal.preallocate();

        assertThat(journal.isSafe()).isTrue();
        assertThat(leftBehind()).containsExactly("before", "after");
        journal.replay(log::addAll);
        assertThat(AnyEvent.names(log)).containsExactly("before", "after");
    }

    @Test
    void aFileOfTheSameNameIsNotTakenForIt() throws IOException {
        append("a");
        Path name = onlyFile();
        Files.delete(name);
        Files.createFile(name);
        assertThat(journal.isSafe()).isFalse();

        journal.preallocate();

        assertThat(journal.isSafe()).isTrue();
        journal.replay(log::addAll);
        assertThat(AnyEvent.names(log)).containsExactly("a");
    }

    @Test
    void fullFilesAreReplayedAfterTheirRemoval() throws IOException {
        String longName = "x".repeat(Preallocation.BYTES / 8);
        for (int i = 0; i < 10; i++) {
            append(i + longName);
            journal.preallocate();
        }
        remove(data);

        journal.preallocate();
        journal.replay(log::addAll);

        assertThat(log).hasSize(10);
    }

    @Test
    void whileTheDatabaseIsAvailableTheLinesEnterTheLogAtOnce() throws IOException {
        append("a");
        remove(data);
        Files.createFile(data);

        journal.preallocate();
        assertThat(journal.isSafe()).isFalse();
        assertThatThrownBy(() -> append("nowhere to go")).isInstanceOf(IOException.class);
        journal.replay(log::addAll);

        assertThat(AnyEvent.names(log)).containsExactly("a");
        assertThat(journal.isSafe()).isTrue();
    }

    @Test
    void ifTheFolderCannotBeMadeTheLinesWaitUntilItCan() throws IOException {
        append("a");
        remove(data);
        Files.createFile(data);
        journal.preallocate();
        journal.preallocate();
        assertThat(journal.isSafe()).isFalse();

        Files.delete(data);
        journal.preallocate();

        assertThat(leftBehind()).containsExactly("a");
        assertThat(journal.isSafe()).isTrue();
    }

    @Test
    void aServiceThatEndsLeavesThemInANewFile() throws IOException {
        append("a");
        remove(data);

        journal.close();

        new Journal(data.resolve("journal")).replay(log::addAll);
        assertThat(AnyEvent.names(log)).containsExactly("a");
    }

    @Test
    void writtenEventsAreNotCopied() throws IOException {
        PendingWrite pendingWrite = new PendingWrite(AnyEvent.named("a"));
        journal.append(pendingWrite);
        pendingWrite.complete(true);
        remove(data);

        journal.preallocate();

        assertThat(leftBehind()).isEmpty();
    }

    private void append(String name) throws IOException {
        journal.append(PendingWrite.rejected(AnyEvent.named(name)));
    }

    /** The events that the next process would find if this one were killed now. */
    private List<String> leftBehind() throws IOException {
        List<CallEvent> found = new ArrayList<>();
        for (Path file : files()) {
            for (String line : Files.readString(file).split("[\\n\\x00]+")) {
                JournalLine.read(line).ifPresent(found::add);
            }
        }
        return AnyEvent.names(found);
    }

    private Path onlyFile() throws IOException {
        assertThat(files()).hasSize(1);
        return files().get(0);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("journal"))) {
            return files.sorted().toList();
        }
    }

    private static void remove(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
