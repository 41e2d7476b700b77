package dev.frontdesk.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where events wait while the database is away. */
class JournalTest {

    private static final Consumer<List<CallEvent>> CLOSED = events -> {
        throw new StoreFailed(new IOException("the database is away"));
    };

    @TempDir
    private Path folder;

    private final List<CallEvent> log = new ArrayList<>();

    @Test
    void whatWasPutInComesOutInItsOrderAndOnlyOnce() throws IOException {
        Journal journal = journalWith("a", "b");

        journal.bringIn(log::addAll);
        journal.bringIn(log::addAll);

        assertThat(AnyEvent.names(log)).containsExactly("a", "b");
        assertThat(journal.folder().hasWaiting()).isFalse();
        assertThat(folder.resolve("journal")).isEmptyDirectory();
    }

    @Test
    void whatTheWriterWritesSoonAfterIsNotReadAgain() throws IOException {
        Journal journal = journal();
        Handed handed = new Handed(AnyEvent.named("a"));
        journal.append(handed);

        journal.bringIn(log::addAll);
        assertThat(journal.folder().hasWaiting()).isTrue();
        handed.settle(true);
        journal.bringIn(log::addAll);

        assertThat(log).isEmpty();
        assertThat(folder.resolve("journal")).isEmptyDirectory();
    }

    @Test
    void whatTheWriterFailsToWriteIsReadAtOnce() throws IOException {
        Journal journal = journal();
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
        Journal journal = journal();
        journal.append(new Handed(AnyEvent.named("a")));
        journal.bringIn(log::addAll);
        assertThat(log).isEmpty();

        journal.bringIn(log::addAll);

        assertThat(AnyEvent.names(log)).containsExactly("a");
        assertThat(folder.resolve("journal")).isEmptyDirectory();
    }

    @Test
    void whatIsNowhereElseIsReadAtOnceWhateverStandsBesideIt() throws IOException {
        Journal journal = journal();
        journal.append(new Handed(AnyEvent.named("a")));
        journal.append(Handed.refused(AnyEvent.named("b")));
        journal.append(new Handed(AnyEvent.named("c")));

        journal.bringIn(log::addAll);

        assertThat(AnyEvent.names(log)).containsExactly("a", "b", "c");
    }

    @Test
    void whileTheDoorIsClosedAllStays() throws IOException {
        Journal journal = journalWith("a", "b");

        assertThatThrownBy(() -> journal.bringIn(CLOSED)).isInstanceOf(StoreFailed.class);

        assertThat(journal.folder().hasWaiting()).isTrue();
        journal.append(Handed.refused(AnyEvent.named("c")));
        journal.bringIn(log::addAll);
        assertThat(AnyEvent.names(log)).containsExactly("a", "b", "c");
    }

    @Test
    void whatAProcessThatDiedLeftBehindIsBroughtInByTheNext() throws IOException {
        Files.createDirectories(folder.resolve("journal"));
        Files.write(folder.resolve("journal/1-left.journal"), JournalLine.write(AnyEvent.named("left behind")));

        journal().bringIn(log::addAll);

        assertThat(AnyEvent.names(log)).containsExactly("left behind");
    }

    @Test
    void whatAnotherOneIsStillWritingIsLeftToIt() throws IOException {
        Journal other = journalWith("a");

        journal().bringIn(log::addAll);
        assertThat(log).isEmpty();

        other.bringIn(log::addAll);
        assertThat(AnyEvent.names(log)).containsExactly("a");
    }

    @Test
    void aLineThatACrashCutShortHoldsUpNoOther() throws IOException {
        Files.createDirectories(folder.resolve("journal"));
        Path torn = folder.resolve("journal/1-torn.journal");
        byte[] line = JournalLine.write(AnyEvent.named("b"));
        Files.write(torn, JournalLine.write(AnyEvent.named("a")));
        Files.writeString(torn, Files.readString(torn) + new String(line, 0, line.length / 2));

        Journal journal = journal();
        journal.bringIn(log::addAll);

        assertThat(AnyEvent.names(log)).containsExactly("a");
        assertThat(journal.folder().hasWaiting()).isFalse();
        assertThat(folder.resolve("journal/1-torn.journal.damaged")).exists();
    }

    @Test
    void moreThanADoorTakesAtOnceComesInSeveralTimes() throws IOException {
        Journal journal = journal();
        for (CallEvent event : AnyEvent.several(450)) {
            journal.append(Handed.refused(event));
        }
        List<Integer> batches = new ArrayList<>();

        journal.bringIn(events -> {
            batches.add(events.size());
            log.addAll(events);
        });

        assertThat(AnyEvent.names(log)).containsExactlyElementsOf(AnyEvent.names(AnyEvent.several(450)));
        assertThat(batches).hasSizeBetween(9, 20).allMatch(size -> size <= 50);
    }

    @Test
    void itTellsHowMuchWaitsAndSinceWhen() throws IOException {
        Journal journal = journal();
        assertThat(journal.folder().length()).isZero();
        assertThat(journal.folder().oldest()).isNull();

        journal.append(Handed.refused(AnyEvent.named("a")));

        assertThat(journal.folder().length()).isEqualTo(JournalLine.write(AnyEvent.named("a")).length);
        assertThat(journal.folder().oldest())
                .isBetween(Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS), Instant.now());
    }

    @Test
    void theOldestFileTellsSinceWhen() throws IOException {
        Files.createDirectories(folder.resolve("journal"));
        Files.createFile(folder.resolve("journal/1775649660000-b.journal"));
        Files.createFile(folder.resolve("journal/1775649600000-a.journal"));

        assertThat(journal().folder().oldest()).isEqualTo(Instant.parse("2026-04-08T12:00:00Z"));
    }

    @Test
    void aFolderThatIsNotThereYetCanBeWrittenTo() {
        assertThat(new JournalFolder(folder.resolve("a/b/journal")).isWritable())
                .isTrue();
    }

    @Test
    void noFolderCanBeWrittenToBelowAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(new JournalFolder(file.resolve("journal")).isWritable()).isFalse();
    }

    @Test
    void whereTheDiskTakesNothingWhoeverTellsIsToldSo() throws IOException {
        Files.createFile(folder.resolve("journal"));

        assertThatThrownBy(() -> journal().append(Handed.refused(AnyEvent.named("a"))))
                .isInstanceOf(IOException.class);
    }

    @Test
    void whatTheDatabaseRefusesIsKeptForAPersonAndDoesNotWait() throws IOException {
        Journal journal = journal();

        journal.folder().setAside(AnyEvent.named("a"));
        journal.folder().setAside(AnyEvent.named("b"));

        assertThat(Files.readAllLines(folder.resolve("journal/refused")))
                .extracting(line ->
                        JournalLine.read(line).orElseThrow().parameters().first("Name"))
                .containsExactly("a", "b");
        assertThat(journal.folder().hasWaiting()).isFalse();
    }

    private Journal journal() {
        return new Journal(folder.resolve("journal"));
    }

    private Journal journalWith(String... names) throws IOException {
        Journal journal = journal();
        for (String name : names) {
            journal.append(Handed.refused(AnyEvent.named(name)));
        }
        return journal;
    }
}
