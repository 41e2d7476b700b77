package dev.frontdesk.call.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.AnyEvent;
import dev.frontdesk.call.CallEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many threads that append at once, and one that replays meanwhile. */
class JournalCrowdTest {

    private static final int EVENTS = 400;

    @TempDir
    private Path folder;

    private final ExecutorService crowd = Executors.newFixedThreadPool(8);

    @AfterEach
    void stopThreads() {
        crowd.shutdownNow();
    }

    @Test
    void everyLineOfAFileIsWholeHoweverManyWriteAtOnce() throws IOException {
        try (JournalFile file = new JournalFolder(folder).newPreallocatedFile()) {
            CompletableFuture.allOf(AnyEvent.several(EVENTS).stream()
                            .map(event -> later(() -> append(file, event)))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }

        Path path = new JournalFolder(folder).waiting().get(0);
        assertThat(Files.readAllLines(path))
                .extracting(line ->
                        JournalLine.read(line).orElseThrow().parameters().first("Name"))
                .containsExactlyInAnyOrderElementsOf(AnyEvent.names(AnyEvent.several(EVENTS)));
    }

    @Test
    void eventsAppendedDuringAReplayAreNotLost() throws IOException {
        Journal journal = new Journal(folder);
        List<CallEvent> log = Collections.synchronizedList(new ArrayList<>());

        CompletableFuture<?> all = CompletableFuture.allOf(AnyEvent.several(EVENTS).stream()
                .map(event -> later(() -> append(journal, event)))
                .toArray(CompletableFuture[]::new));
        while (!all.isDone()) {
            journal.replay(log::addAll);
        }
        all.join();
        journal.replay(log::addAll);

        assertThat(AnyEvent.names(log)).containsExactlyInAnyOrderElementsOf(AnyEvent.names(AnyEvent.several(EVENTS)));
    }

    @Test
    void anInterruptedThreadStillAppendsAndSpoilsItForNoOther() throws IOException {
        Journal journal = new Journal(folder);
        List<CallEvent> log = Collections.synchronizedList(new ArrayList<>());

        CompletableFuture.allOf(AnyEvent.several(EVENTS).stream()
                        .map(event -> later(() -> {
                            Thread.currentThread().interrupt();
                            append(journal, event);
                            assertThat(Thread.interrupted()).isTrue();
                        }))
                        .toArray(CompletableFuture[]::new))
                .join();
        journal.replay(log::addAll);

        assertThat(AnyEvent.names(log)).hasSize(EVENTS);
    }

    @Test
    void aFileThatWasClosedByAnInterruptIsFollowedByAnother() throws Exception {
        Journal journal = new Journal(folder);
        journal.append(PendingWrite.rejected(AnyEvent.named("a")));
        List<CallEvent> log = Collections.synchronizedList(new ArrayList<>());

        interruptWhileWriting(journal);
        journal.append(PendingWrite.rejected(AnyEvent.named("z")));
        journal.replay(log::addAll);

        assertThat(AnyEvent.names(log)).contains("a", "z").containsAll(AnyEvent.names(AnyEvent.several(EVENTS)));
    }

    /** Once for each event. Whether the interrupt hits the very write is chance; of so many some do. */
    private static void interruptWhileWriting(Journal journal) throws InterruptedException {
        AtomicInteger written = new AtomicInteger();
        Thread writing = new Thread(() -> AnyEvent.several(EVENTS).forEach(event -> {
            append(journal, event);
            written.incrementAndGet();
        }));
        writing.start();
        for (int interrupted = -1; writing.isAlive(); Thread.onSpinWait()) {
            if (written.get() > interrupted) {
                interrupted = written.get();
                writing.interrupt();
            }
        }
        writing.join();
    }

    private static void append(Journal journal, CallEvent event) {
        try {
            journal.append(PendingWrite.rejected(event));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void append(JournalFile file, CallEvent event) {
        try {
            file.append(PendingWrite.rejected(event));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private CompletableFuture<Void> later(Runnable work) {
        return CompletableFuture.runAsync(work, crowd);
    }
}
