package dev.frontdesk.call.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.AnyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Length and age of the events that wait in the journal's folder. */
class JournalFolderTest {

    @TempDir
    private Path folder;

    @Test
    void lengthAndAgeAreThoseOfTheWaitingLines() throws IOException {
        Journal journal = new Journal(folder.resolve("journal"));
        assertThat(journal.folder().length()).isZero();
        assertThat(journal.folder().oldest()).isNull();

        journal.append(PendingWrite.rejected(AnyEvent.named("a")));

        assertThat(journal.folder().length()).isEqualTo(JournalLine.write(AnyEvent.named("a")).length);
        assertThat(journal.folder().oldest())
                .isBetween(Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS), Instant.now());
    }

    @Test
    void theAgeIsThatOfTheOldestFile() throws IOException {
        Files.createDirectories(folder.resolve("journal"));
        Files.writeString(folder.resolve("journal/1775649660000-b.journal"), "any line");
        Files.writeString(folder.resolve("journal/1775649600000-a.journal"), "any line");
        Files.createFile(folder.resolve("journal/1775649000000-empty.journal"));

        assertThat(new JournalFolder(folder.resolve("journal")).oldest())
                .isEqualTo(Instant.parse("2026-04-08T12:00:00Z"));
    }

    @Test
    void filesWithOtherNamesAreLeftAlone() throws IOException {
        Files.writeString(folder.resolve("copy of yesterday's.journal"), "any line");
        Files.writeString(folder.resolve("1775649600000-a.journal.damaged"), "any line");

        assertThat(new JournalFolder(folder).waiting()).isEmpty();
        assertThat(new JournalFolder(folder).oldest()).isNull();
    }

    @Test
    void aMissingFolderCountsAsWritable() {
        assertThat(new JournalFolder(folder.resolve("a/b/journal")).isWritable())
                .isTrue();
    }

    @Test
    void aFolderBelowAFileIsNotWritable() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(new JournalFolder(file.resolve("journal")).isWritable()).isFalse();
    }
}
