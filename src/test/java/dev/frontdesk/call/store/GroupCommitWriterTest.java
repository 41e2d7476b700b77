package dev.frontdesk.call.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.call.AnyEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Group commit with a healthy database. */
class GroupCommitWriterTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration HASTY = Duration.ofMillis(1);

    private final ObedientStore store = new ObedientStore();
    private final GroupCommitWriter writer = new GroupCommitWriter(300, store);
    private final Thread thread = new Thread(writer);
    private final ExecutorService bringers = Executors.newCachedThreadPool();

    @AfterEach
    void stopThreads() {
        store.goOn();
        thread.interrupt();
        bringers.shutdownNow();
    }

    @Test
    void aSubmittedEventCompletesOnceItIsWritten() {
        thread.start();

        assertThat(writer.submit(AnyEvent.named("a")).isWrittenWithin(TIMEOUT)).isTrue();

        assertThat(store.written()).containsExactly("a");
        assertThat(writer.isTripped()).isFalse();
    }

    @Test
    void eventsThatArriveWhileABatchIsWrittenShareTheNextCommit() {
        store.pause();
        thread.start();
        List<CompletableFuture<Boolean>> heard = List.of(bring("a"));
        await().until(store::isBusy);
        List<CompletableFuture<Boolean>> more = List.of(bring("b"), bring("c"), bring("d"));
        await().until(() -> writer.waiting() == 3);

        store.goOn();

        assertThat(heard).allMatch(CompletableFuture::join);
        assertThat(more).allMatch(CompletableFuture::join);
        assertThat(store.batches()).containsExactly(1, 3);
    }

    @Test
    void aBatchIsNeverLargerThanATransactionShouldBe() {
        List<CompletableFuture<Boolean>> heard =
                IntStream.range(0, 300).mapToObj(i -> bring("event " + i)).toList();
        await().until(() -> writer.waiting() == 300);

        thread.start();

        assertThat(heard).allMatch(CompletableFuture::join);
        assertThat(store.batches()).containsExactly(256, 44);
    }

    @Test
    void anEventWhoseSubmitterTimesOutIsStillWritten() {
        store.pause();
        thread.start();

        assertThat(writer.submit(AnyEvent.named("a")).isWrittenWithin(HASTY)).isFalse();

        store.goOn();
        await().untilAsserted(() -> assertThat(store.written()).containsExactly("a"));
    }

    @Test
    void aFullQueueRejectsAnEventAtOnce() {
        for (int i = 0; i < 300; i++) {
            assertThat(writer.isFull()).isFalse();
            assertThat(writer.submit(AnyEvent.named("event " + i)).isWrittenWithin(Duration.ZERO))
                    .isFalse();
        }
        assertThat(writer.waiting()).isEqualTo(300);
        assertThat(writer.isFull()).isTrue();

        assertThat(writer.submit(AnyEvent.named("too much")).isWrittenWithin(TIMEOUT))
                .isFalse();

        thread.start();
        await().untilAsserted(() -> assertThat(store.written()).hasSize(300).doesNotContain("too much"));
    }

    @Test
    void eventsThatWaitWhenTheServerStopsAreStillWritten() throws InterruptedException {
        List<CompletableFuture<Boolean>> heard =
                IntStream.range(0, 290).mapToObj(i -> bring("event " + i)).toList();
        await().until(() -> writer.waiting() == 290);

        thread.start();
        thread.interrupt();

        thread.join(TIMEOUT.toMillis());
        assertThat(thread.isAlive()).isFalse();
        assertThat(store.written()).hasSize(290);
        assertThat(heard).allMatch(CompletableFuture::join);
    }

    @Test
    void anInterruptedSubmitterGetsNoResultAndStaysInterrupted() {
        CompletableFuture<Boolean> interrupted = CompletableFuture.supplyAsync(
                () -> {
                    Thread.currentThread().interrupt();
                    return !writer.submit(AnyEvent.named("a")).isWrittenWithin(TIMEOUT)
                            && Thread.currentThread().isInterrupted();
                },
                bringers);

        assertThat(interrupted.join()).isTrue();
    }

    private CompletableFuture<Boolean> bring(String name) {
        return CompletableFuture.supplyAsync(
                () -> writer.submit(AnyEvent.named(name)).isWrittenWithin(TIMEOUT), bringers);
    }
}
