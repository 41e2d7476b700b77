package dev.frontdesk.call.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.call.AnyEvent;
import dev.frontdesk.call.journal.PendingWrite;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Group commit with a database that fails or is slow; the test sets the clock. */
class WriterInTroubleTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final ObedientStore store = new ObedientStore();
    private final AtomicLong millis = new AtomicLong(1);
    private final GroupCommitWriter writer = new GroupCommitWriter(300, store, () -> millis.get() * 1_000_000);
    private final Thread thread = new Thread(writer);

    @AfterEach
    void stopThreads() {
        store.goOn();
        thread.interrupt();
    }

    @Test
    void aDatabaseThatFailsIsDownUntilItHasBeenSeenToWork() {
        store.fail();
        thread.start();

        assertThat(writer.submit(AnyEvent.named("a")).isWrittenWithin(TIMEOUT)).isFalse();
        assertThat(writer.isTripped()).isTrue();

        store.goOn();
        assertThat(writer.submit(AnyEvent.named("b")).isWrittenWithin(TIMEOUT)).isFalse();
        assertThat(store.written()).isEmpty();

        writer.resume();
        assertThat(writer.isTripped()).isFalse();
        assertThat(writer.submit(AnyEvent.named("c")).isWrittenWithin(TIMEOUT)).isTrue();
        assertThat(store.written()).containsExactly("c");
    }

    @Test
    void eventsBehindAFailedBatchAreRejectedAtOnce() {
        PendingWrite first = beingWritten();
        PendingWrite behind = writer.submit(AnyEvent.named("b"));

        store.fail();

        assertThat(first.isWrittenWithin(TIMEOUT)).isFalse();
        assertThat(behind.isWrittenWithin(TIMEOUT)).isFalse();
        assertThat(behind.isRejected()).isTrue();
        assertThat(store.attempts()).isOne();
    }

    @Test
    void anErrorFailsTheBatchAndTheWriterGoesOn() {
        thread.start();
        store.fail(new OutOfMemoryError("none left"));
        assertThat(writer.submit(AnyEvent.named("a")).isWrittenWithin(TIMEOUT)).isFalse();
        writer.resume();
        store.fail(new StackOverflowError());
        assertThat(writer.submit(AnyEvent.named("b")).isWrittenWithin(TIMEOUT)).isFalse();

        store.goOn();
        writer.resume();

        assertThat(writer.submit(AnyEvent.named("c")).isWrittenWithin(TIMEOUT)).isTrue();
        assertThat(thread.isAlive()).isTrue();
    }

    @Test
    void aDatabaseThatIsStuckIsDownUntilItGoesOn() {
        PendingWrite first = beingWritten();
        millis.addAndGet(500);
        assertThat(writer.isTripped()).isFalse();

        millis.addAndGet(1);
        assertThat(writer.isTripped()).isTrue();
        assertThat(writer.submit(AnyEvent.named("b")).isWrittenWithin(TIMEOUT)).isFalse();

        store.goOn();
        assertThat(first.isWrittenWithin(TIMEOUT)).isTrue();
        await().until(() -> !writer.isTripped());
    }

    @Test
    void onlySoManyEventsWaitBehindASlowBatch() {
        PendingWrite first = beingWritten();
        List<PendingWrite> crowd = IntStream.range(0, 80)
                .mapToObj(i -> writer.submit(AnyEvent.named("quick " + i)))
                .toList();
        assertThat(crowd).noneMatch(PendingWrite::isRejected);

        millis.addAndGet(101);
        assertThat(writer.submit(AnyEvent.named("too many")).isRejected()).isTrue();
        assertThat(writer.isTripped()).isFalse();

        store.goOn();
        assertThat(first.isWrittenWithin(TIMEOUT)).isTrue();
        assertThat(crowd).allMatch(pendingWrite -> pendingWrite.isWrittenWithin(TIMEOUT));
        assertThat(store.written()).hasSize(81).doesNotContain("too many");
    }

    @Test
    void aFewEventsDoWaitBehindASlowBatch() {
        PendingWrite first = beingWritten();
        millis.addAndGet(400);

        List<PendingWrite> few = IntStream.range(0, 64)
                .mapToObj(i -> writer.submit(AnyEvent.named("few " + i)))
                .toList();

        assertThat(few).noneMatch(PendingWrite::isRejected);
        store.goOn();
        assertThat(first.isWrittenWithin(TIMEOUT)).isTrue();
        assertThat(few).allMatch(pendingWrite -> pendingWrite.isWrittenWithin(TIMEOUT));
    }

    /** An event whose batch is not written until the store goes on. */
    private PendingWrite beingWritten() {
        store.pause();
        thread.start();
        PendingWrite first = writer.submit(AnyEvent.named("a"));
        await().until(store::isBusy);
        return first;
    }
}
