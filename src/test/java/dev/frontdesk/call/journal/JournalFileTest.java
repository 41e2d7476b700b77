package dev.frontdesk.call.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.AnyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a file of the journal ends. */
class JournalFileTest {

    @TempDir
    private Path folder;

    private JournalFile file;

    @BeforeEach
    void open() throws IOException {
        file = new JournalFolder(folder).newPreallocatedFile();
    }

    @Test
    void closingLeavesTheFileWithItsLinesAlone() throws IOException {
        file.append(PendingWrite.rejected(AnyEvent.named("a")));

        file.close();

        assertThat(file.path()).exists();
        assertThat(Files.size(file.path())).isEqualTo(file.writtenBytes()).isPositive();
    }

    @Test
    void closingDeletesNoFileOfWhichAllIsInTheDatabase() throws IOException {
        PendingWrite written = new PendingWrite(AnyEvent.named("a"));
        file.append(written);
        written.complete(true);

        file.close();

        assertThat(file.isNeedless()).isTrue();
        assertThat(file.path()).exists();
    }

    @Test
    void deletingRemovesTheFile() throws IOException {
        file.delete();

        assertThat(file.path()).doesNotExist();
        assertThat(file.isOpen()).isFalse();
    }

    @Test
    void deletingSparesAFileThatSomebodyElseHasPutInItsPlace() throws IOException {
        Files.delete(file.path());
        Files.writeString(file.path(), "another one's");

        file.delete();

        assertThat(file.path()).hasContent("another one's");
    }
}
