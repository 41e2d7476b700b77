package dev.frontdesk.call.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontdesk.call.AnyEvent;
import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.projection.StoreFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal file that cannot be used holds up no other. */
class JournalFaultsTest {

    private static final Logger LOG = Logger.getLogger(JournalFaults.class.getName());

    @TempDir
    private Path folder;

    private final List<CallEvent> log = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord line) {
            said.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private Journal journal;

    @BeforeEach
    void begin() throws IOException {
        LOG.addHandler(ear);
        journal = new Journal(folder);
        Files.write(folder.resolve("5-any.journal"), JournalLine.write(AnyEvent.named("a")));
    }

    @AfterEach
    void end() {
        LOG.removeHandler(ear);
    }

    @Test
    void aFolderAmongTheFilesHoldsUpNoneAndIsNamedOnce() throws IOException {
        Files.createDirectories(folder.resolve("0-dir.journal/within"));

        bringInSeveralTimes();

        assertThat(AnyEvent.names(log)).containsExactly("a");
        assertThat(said).hasSize(1);
        assertThat(said.get(0)).contains("0-dir.journal").doesNotContain(folder.toString());
        assertThat(journal.folder().faults().names())
                .containsExactly("0-dir.journal (FileSystemException: no regular file)");
    }

    @Test
    void aLinkToNothingHoldsUpNoneAndIsNamedOnce() throws IOException {
        Files.createSymbolicLink(folder.resolve("0-link.journal"), folder.resolve("nothing"));

        bringInSeveralTimes();

        assertThat(AnyEvent.names(log)).containsExactly("a");
        assertThat(said).hasSize(1);
        assertThat(journal.folder().faults().names()).hasSize(1);
        assertThat(journal.folder().length()).isZero();
        assertThat(journal.folder().oldest()).isNull();
    }

    @Test
    void aDeviceIsNotReadForEver() throws IOException {
        Files.createSymbolicLink(folder.resolve("0-zero.journal"), Path.of("/dev/zero"));

        bringInSeveralTimes();

        assertThat(AnyEvent.names(log)).containsExactly("a");
        assertThat(journal.folder().faults().names()).hasSize(1);
        assertThat(journal.folder().length()).isZero();
    }

    @Test
    void onceItIsMendedTheFaultIsForgotten() throws IOException {
        Path dir = Files.createDirectory(folder.resolve("0-dir.journal"));
        bringInSeveralTimes();

        Files.delete(dir);
        bringInSeveralTimes();

        assertThat(journal.folder().faults().names()).isEmpty();
    }

    @Test
    void aFileThatFailsWaitsForItsNextAttempt() {
        JournalFaults faults = new JournalFaults();
        List<String> attempts = new ArrayList<>();
        Path file = folder.resolve("5-any.journal");
        for (int i = 0; i < 5; i++) {
            faults.attempt(file, () -> {
                attempts.add("one");
                throw new IOException("any");
            });
        }

        assertThat(attempts).hasSize(1);
        assertThat(faults.names()).containsExactly("5-any.journal (IOException)");
    }

    @Test
    void aDatabaseThatFailsIsNoFaultOfAFile() {
        assertThatThrownBy(() -> journal.replay(events -> {
                    throw new StoreFailed(new IOException("away"));
                }))
                .isInstanceOf(StoreFailed.class);

        assertThat(journal.folder().faults().names()).isEmpty();
    }

    private void bringInSeveralTimes() {
        for (int i = 0; i < 5; i++) {
            journal.replay(log::addAll);
        }
    }
}
