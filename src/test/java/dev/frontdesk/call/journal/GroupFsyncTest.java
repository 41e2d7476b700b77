package dev.frontdesk.call.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Forced writes that many threads share, to a disk whose speed the test sets. */
class GroupFsyncTest {

    private final AtomicLong written = new AtomicLong();
    private final AtomicInteger begun = new AtomicInteger();
    private final Semaphore allowed = new Semaphore(0);
    private final GroupFsync force = new GroupFsync(this::write, written::get);
    private final ExecutorService crowd = Executors.newCachedThreadPool();

    @AfterEach
    void stopThreads() {
        allowed.release(100);
        crowd.shutdownNow();
    }

    @Test
    void bytesOnTheDiskAreNotForcedAgain() throws IOException {
        allowed.release(1);
        written.set(10);

        force.upTo(10);
        force.upTo(7);

        assertThat(begun).hasValue(1);
    }

    @Test
    void allThreadsThatArriveDuringAForceShareTheNext() {
        written.set(1);
        CompletableFuture<Void> first = later(1);
        await().until(() -> begun.get() == 1);
        written.set(20);
        List<CompletableFuture<Void>> others =
                LongStream.rangeClosed(2, 20).mapToObj(this::later).toList();

        allowed.release(1);
        first.join();
        assertThat(others).noneMatch(CompletableFuture::isDone);
        allowed.release(1);
        others.forEach(CompletableFuture::join);

        assertThat(begun).hasValue(2);
    }

    @Test
    void aThreadWhoseLineIsOnTheDiskDoesNotWaitForTheNext() {
        written.set(2);
        CompletableFuture<Void> first = later(1);
        await().until(() -> begun.get() == 1);
        CompletableFuture<Void> second = later(2);
        written.set(3);
        CompletableFuture<Void> third = later(3);

        allowed.release(1);
        first.join();
        second.join();

        assertThat(third).isNotDone();
        allowed.release(1);
        third.join();
    }

    @Test
    void ifTheDiskFailsEachThreadGetsTheFailure() throws IOException {
        GroupFsync broken = new GroupFsync(
                () -> {
                    begun.incrementAndGet();
                    throw new IOException("no disk");
                },
                () -> 5);

        assertThatThrownBy(() -> broken.upTo(5)).hasMessage("no disk");
        assertThatThrownBy(() -> broken.upTo(5)).hasMessage("no disk");
        assertThat(begun).hasValue(2);
    }

    private void write() {
        begun.incrementAndGet();
        allowed.acquireUninterruptibly();
    }

    private CompletableFuture<Void> later(long length) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        force.upTo(length);
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                },
                crowd);
    }
}
