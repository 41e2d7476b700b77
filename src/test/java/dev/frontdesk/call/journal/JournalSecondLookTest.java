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
    void whatTheWriterWritesSoonAfterIsNotReadAgain() throws IOException {
        Handed handed = new Handed(AnyEvent.named("a"));
        journal.append(handed);

        journal.bringIn(log::addAll);
        assertThat(journal.folder().length()).isPositive();
        handed.settle(true);
        journal.bringIn(log::addAll);

        assertThat(log).isEmpty();
        assertThat(journal.folder().length()).isZero();
    }

    @Test
    void whatTheWriterFailsToWriteIsReadAtOnce() throws IOException {
        Handed written = new Handed(AnyEvent.named("a"));
        Handed failed = new Handed(AnyEvent.named("b"));
        journal.append(written);
        journal.append(failed);
        written.settle(true);
        failed.settle(false);

        journal.bringIn(log::addAll);

        assertThat(AnyEvent.names(log)).containsExactly("a", "b");
    }

    @Test
    void whatTheWriterIsSlowToWriteIsReadAtTheSecondLook() throws IOException {
        journal.append(new Handed(AnyEvent.named("a")));
        journal.bringIn(log::addAll);
        assertThat(log).isEmpty();

        journal.bringIn(log::addAll);

        assertThat(AnyEvent.names(log)).containsExactly("a");
        assertThat(journal.folder().length()).isZero();
    }

    @Test
    void whatIsNowhereElseIsReadAtOnceWhateverStandsBesideIt() throws IOException {
        journal.append(new Handed(AnyEvent.named("a")));
        journal.append(Handed.refused(AnyEvent.named("b")));
        journal.append(new Handed(AnyEvent.named("c")));

        journal.bringIn(log::addAll);

        assertThat(AnyEvent.names(log)).containsExactly("a", "b", "c");
    }
}
