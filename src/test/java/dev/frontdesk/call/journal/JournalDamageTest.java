package dev.frontdesk.call.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontdesk.call.AnyEvent;
import dev.frontdesk.call.CallEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journal files with damaged parts. */
class JournalDamageTest {

    private static final long LARGE = 300L << 20;

    @TempDir
    private Path folder;

    private final List<CallEvent> log = new ArrayList<>();
    private Journal journal;

    @BeforeEach
    void begin() {
        journal = new Journal(folder);
    }

    @Test
    void linesBehindAHoleOfZerosAreReadAndTheKeptFileHasAllBytes() throws IOException {
        byte[] content = joined(line("a"), Arrays.copyOf(line("b"), 20), new byte[70_000], line("c"), line("d"));
        Files.write(folder.resolve("1-hole.journal"), joined(content, new byte[100_000]));

        journal.replay(log::addAll);

        assertThat(AnyEvent.names(log)).containsExactly("a", "c", "d");
        assertThat(folder.resolve("1-hole.journal")).doesNotExist();
        assertThat(folder.resolve("1-hole.journal.damaged")).hasBinaryContent(content);
    }

    @Test
    void aHoleOfWholeLinesIsKeptForAPersonToo() throws IOException {
        byte[] content = joined(line("a"), new byte[line("b").length], line("c"));
        Files.write(folder.resolve("1-hole.journal"), content);

        journal.replay(log::addAll);

        assertThat(AnyEvent.names(log)).containsExactly("a", "c");
        assertThat(folder.resolve("1-hole.journal.damaged")).hasBinaryContent(content);
    }

    @Test
    void holesWhereverTheyBeginCostOnlyTheLinesThatTheyTouch() throws IOException {
        byte[] lines = joined(line("a"), line("b"), line("c"));
        for (int begin = 0; begin + 10 < lines.length; begin += 7) {
            log.clear();
            byte[] spoiled = lines.clone();
            Arrays.fill(spoiled, begin, begin + 10, (byte) 0);
            Files.write(folder.resolve("1-hole.journal"), spoiled);

            journal.replay(log::addAll);

            assertThat(AnyEvent.names(log)).containsExactlyElementsOf(untouched(begin, begin + 10));
        }
    }

    /** A line of which only the line feed is missing is whole. */
    private static List<String> untouched(int begin, int end) {
        List<String> untouched = new ArrayList<>();
        int start = 0;
        for (String name : List.of("a", "b", "c")) {
            int lineFeed = start + line(name).length - 1;
            if (end <= start || begin >= lineFeed) {
                untouched.add(name);
            }
            start = lineFeed + 1;
        }
        return untouched;
    }

    @Test
    void garbageIsNotHeldInMemoryAndTheFileIsKept() throws IOException {
        Path big = folder.resolve("3-big.journal");
        try (RandomAccessFile file = new RandomAccessFile(big.toFile(), "rw")) {
            file.write(line("before"));
            byte[] garbage = new byte[1 << 20];
            Arrays.fill(garbage, (byte) 'x');
            while (file.length() < LARGE) {
                file.write(garbage);
            }
            file.write('\n');
            file.write(line("behind"));
        }
        long size = Files.size(big);
        long before = allocated();

        journal.replay(log::addAll);

        assertThat(allocated() - before).isLessThan(32 << 20);
        assertThat(AnyEvent.names(log)).containsExactly("before", "behind");
        assertThat(folder.resolve("3-big.journal.damaged")).hasSize(size);
    }

    @Test
    void aSparseFileOfNothingIsNoLine() throws IOException {
        Path sparse = folder.resolve("3-sparse.journal");
        try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.write(line("a"));
            file.setLength(LARGE);
        }

        journal.replay(log::addAll);

        assertThat(AnyEvent.names(log)).containsExactly("a");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aKeptFileOverwritesNoneKeptBefore() throws IOException {
        for (String content : List.of("one", "two", "three")) {
            Files.writeString(folder.resolve("0-again.journal"), content);
            journal.replay(log::addAll);
        }

        assertThat(folder.resolve("0-again.journal.damaged")).hasContent("one");
        assertThat(folder.resolve("0-again.journal.damaged-2")).hasContent("two");
        assertThat(folder.resolve("0-again.journal.damaged-3")).hasContent("three");
    }

    @Test
    void anEventTooLongToBeReadIsRejected() throws IOException {
        PendingWrite tooLong = PendingWrite.rejected(AnyEvent.named("x".repeat(JournalLine.LONGEST)));

        assertThatThrownBy(() -> journal.append(tooLong)).isInstanceOf(IOException.class);

        journal.append(PendingWrite.rejected(AnyEvent.named("a")));
        journal.replay(log::addAll);
        assertThat(AnyEvent.names(log)).containsExactly("a");
    }

    /** By this thread, in bytes, since it began. */
    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    private static byte[] line(String name) {
        return JournalLine.write(AnyEvent.named(name));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
