package dev.frontdesk.call.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontdesk.call.AnyEvent;
import dev.frontdesk.call.CallEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The write-ahead log of events while the database is down. */
class JournalTest {

    private static final Consumer<List<CallEvent>> CLOSED = events -> {
        throw new UncheckedIOException(new IOException("the database is down"));
    };

    @TempDir
    private Path folder;

    private final List<CallEvent> log = new ArrayList<>();

    @Test
    void eventsAreReplayedInOrderAndOnce() throws IOException {
        Journal journal = journalWith("a", "b");

        journal.replay(log::addAll);
        journal.replay(log::addAll);

        assertThat(AnyEvent.names(log)).containsExactly("a", "b");
        assertThat(journal.folder().length()).isZero();
        assertThat(journal.folder().oldest()).isNull();
    }

    @Test
    void ifTheReplayFailsAllEventsStay() throws IOException {
        Journal journal = journalWith("a", "b");

        assertThatThrownBy(() -> journal.replay(CLOSED)).isInstanceOf(UncheckedIOException.class);

        assertThat(journal.folder().length()).isPositive();
        journal.append(PendingWrite.rejected(AnyEvent.named("c")));
        journal.replay(log::addAll);
        assertThat(AnyEvent.names(log)).containsExactly("a", "b", "c");
    }

    @Test
    void theFilesOfADeadProcessAreReplayedByTheNext() throws IOException {
        Files.createDirectories(folder.resolve("journal"));
        Files.write(folder.resolve("journal/1-left.journal"), JournalLine.write(AnyEvent.named("left behind")));

        journal().replay(log::addAll);

        assertThat(AnyEvent.names(log)).containsExactly("left behind");
    }

    @Test
    void aFileThatIsStillBeingWrittenIsNotReplayed() throws IOException {
        Journal other = journalWith("a");

        journal().replay(log::addAll);
        assertThat(log).isEmpty();

        other.replay(log::addAll);
        assertThat(AnyEvent.names(log)).containsExactly("a");
    }

    @Test
    void anotherProcessTakesNothingFromOneThatLives() throws IOException, InterruptedException {
        Journal journal = journalWith("a");
        journal.replay(log::addAll);
        journal.append(PendingWrite.rejected(AnyEvent.named("b")));
        journal.append(new PendingWrite(AnyEvent.named("c")));
        journal.folder().length();

        assertThat(AnotherProcess.bringsIn(folder.resolve("journal"))).isZero();

        journal.close();
        assertThat(AnotherProcess.bringsIn(folder.resolve("journal"))).isEqualTo(2);
    }

    @Test
    void aLineThatACrashCutShortHoldsUpNoOther() throws IOException {
        Files.createDirectories(folder.resolve("journal"));
        Path torn = folder.resolve("journal/1-torn.journal");
        byte[] line = JournalLine.write(AnyEvent.named("b"));
        Files.write(torn, JournalLine.write(AnyEvent.named("a")));
        Files.writeString(torn, Files.readString(torn) + new String(line, 0, line.length / 2));

        Journal journal = journal();
        journal.replay(log::addAll);

        assertThat(AnyEvent.names(log)).containsExactly("a");
        assertThat(journal.folder().waiting()).isEmpty();
        assertThat(folder.resolve("journal/1-torn.journal.damaged")).exists();
    }

    @Test
    void manyEventsAreReplayedInSeveralBatches() throws IOException {
        Journal journal = journal();
        for (CallEvent event : AnyEvent.several(450)) {
            journal.append(PendingWrite.rejected(event));
        }
        List<Integer> batches = new ArrayList<>();

        journal.replay(events -> {
            batches.add(events.size());
            log.addAll(events);
        });

        assertThat(AnyEvent.names(log)).containsExactlyElementsOf(AnyEvent.names(AnyEvent.several(450)));
        assertThat(batches).hasSizeBetween(9, 20).allMatch(size -> size <= 50);
    }

    @Test
    void aDiskThatFailsIsReportedToTheCaller() throws IOException {
        Files.createFile(folder.resolve("journal"));

        assertThatThrownBy(() -> journal().append(PendingWrite.rejected(AnyEvent.named("a"))))
                .isInstanceOf(IOException.class);
    }

    private Journal journal() {
        return new Journal(folder.resolve("journal"));
    }

    private Journal journalWith(String... names) throws IOException {
        Journal journal = journal();
        for (String name : names) {
            journal.append(PendingWrite.rejected(AnyEvent.named(name)));
        }
        return journal;
    }
}
