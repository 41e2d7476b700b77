package dev.frontdesk.call.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.AnyEvent;
import dev.frontdesk.call.CallEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal with events that the writer has too. */
class JournalSecondLookTest {

    @TempDir
    private Path folder;

    private final List<CallEvent> log = new ArrayList<>();
    private Journal journal;

    @BeforeEach
    void begin() {
        journal = new Journal(folder.resolve("journal"));
    }

    @Test
    void eventsThatTheWriterWritesSoonAreNotReplayed() throws IOException {
        PendingWrite pendingWrite = new PendingWrite(AnyEvent.named("a"));
        journal.append(pendingWrite);

        journal.replay(log::addAll);
        assertThat(journal.folder().length()).isPositive();
        pendingWrite.complete(true);
        journal.replay(log::addAll);

        assertThat(log).isEmpty();
        assertThat(journal.folder().length()).isZero();
    }

    @Test
    void eventsThatTheWriterFailsToWriteAreReplayedAtOnce() throws IOException {
        PendingWrite written = new PendingWrite(AnyEvent.named("a"));
        PendingWrite failed = new PendingWrite(AnyEvent.named("b"));
        journal.append(written);
        journal.append(failed);
        written.complete(true);
        failed.complete(false);

        journal.replay(log::addAll);

        assertThat(AnyEvent.names(log)).containsExactly("a", "b");
    }

    @Test
    void eventsThatTheWriterIsSlowToWriteAreReplayedTheSecondTime() throws IOException {
        journal.append(new PendingWrite(AnyEvent.named("a")));
        journal.replay(log::addAll);
        assertThat(log).isEmpty();

        journal.replay(log::addAll);

        assertThat(AnyEvent.names(log)).containsExactly("a");
        assertThat(journal.folder().length()).isZero();
    }

    @Test
    void rejectedEventsAreReplayedAtOnceWithAllOthersOfTheirFile() throws IOException {
        journal.append(new PendingWrite(AnyEvent.named("a")));
        journal.append(PendingWrite.rejected(AnyEvent.named("b")));
        journal.append(new PendingWrite(AnyEvent.named("c")));

        journal.replay(log::addAll);

        assertThat(AnyEvent.names(log)).containsExactly("a", "b", "c");
    }
}
