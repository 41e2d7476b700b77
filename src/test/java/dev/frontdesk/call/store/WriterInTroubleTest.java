package dev.frontdesk.call.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.call.AnyEvent;
import dev.frontdesk.call.journal.Handed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The one who writes events to the database, with a database that fails or takes its time; the clock is ours. */
class WriterInTroubleTest {

    private static final Duration PATIENT = Duration.ofSeconds(20);

    private final ObedientStore store = new ObedientStore();
    private final AtomicLong millis = new AtomicLong(1);
    private final Writer writer = new Writer(300, store, () -> millis.get() * 1_000_000);
    private final Thread thread = new Thread(writer);

    @AfterEach
    void goHome() {
        store.goOn();
        thread.interrupt();
    }

    @Test
    void aDatabaseThatFailsIsAwayUntilItHasBeenSeenToWork() {
        store.fail();
        thread.start();

        assertThat(writer.hand(AnyEvent.named("a")).isWrittenWithin(PATIENT)).isFalse();
        assertThat(writer.isAway()).isTrue();

        store.goOn();
        assertThat(writer.hand(AnyEvent.named("b")).isWrittenWithin(PATIENT)).isFalse();
        assertThat(store.written()).isEmpty();

        writer.back();
        assertThat(writer.isAway()).isFalse();
        assertThat(writer.hand(AnyEvent.named("c")).isWrittenWithin(PATIENT)).isTrue();
        assertThat(store.written()).containsExactly("c");
    }

    @Test
    void whoWaitsBehindABatchThatFailsDoesNotWaitForAnotherFailure() {
        Handed first = beingWritten();
        Handed behind = writer.hand(AnyEvent.named("b"));

        store.fail();

        assertThat(first.isWrittenWithin(PATIENT)).isFalse();
        assertThat(behind.isWrittenWithin(PATIENT)).isFalse();
        assertThat(behind.isRefused()).isTrue();
        assertThat(store.attempts()).isOne();
    }

    @Test
    void anErrorFailsTheBatchAndTheWriterGoesOn() {
        thread.start();
        store.fail(new OutOfMemoryError("none left"));
        assertThat(writer.hand(AnyEvent.named("a")).isWrittenWithin(PATIENT)).isFalse();
        writer.back();
        store.fail(new StackOverflowError());
        assertThat(writer.hand(AnyEvent.named("b")).isWrittenWithin(PATIENT)).isFalse();

        store.goOn();
        writer.back();

        assertThat(writer.hand(AnyEvent.named("c")).isWrittenWithin(PATIENT)).isTrue();
        assertThat(thread.isAlive()).isTrue();
    }

    @Test
    void aDatabaseThatIsStuckIsAwayUntilItGoesOn() {
        Handed first = beingWritten();
        millis.addAndGet(500);
        assertThat(writer.isAway()).isFalse();

        millis.addAndGet(1);
        assertThat(writer.isAway()).isTrue();
        assertThat(writer.hand(AnyEvent.named("b")).isWrittenWithin(PATIENT)).isFalse();

        store.goOn();
        assertThat(first.isWrittenWithin(PATIENT)).isTrue();
        await().until(() -> !writer.isAway());
    }

    @Test
    void behindABatchThatTakesLongOnlySoManyWait() {
        Handed first = beingWritten();
        List<Handed> crowd = IntStream.range(0, 80)
                .mapToObj(i -> writer.hand(AnyEvent.named("quick " + i)))
                .toList();
        assertThat(crowd).noneMatch(Handed::isRefused);

        millis.addAndGet(101);
        assertThat(writer.hand(AnyEvent.named("too many")).isRefused()).isTrue();
        assertThat(writer.isAway()).isFalse();

        store.goOn();
        assertThat(first.isWrittenWithin(PATIENT)).isTrue();
        assertThat(crowd).allMatch(handed -> handed.isWrittenWithin(PATIENT));
        assertThat(store.written()).hasSize(81).doesNotContain("too many");
    }

    @Test
    void behindABatchThatTakesLongAFewDoWait() {
        Handed first = beingWritten();
        millis.addAndGet(400);

        List<Handed> few = IntStream.range(0, 64)
                .mapToObj(i -> writer.hand(AnyEvent.named("few " + i)))
                .toList();

        assertThat(few).noneMatch(Handed::isRefused);
        store.goOn();
        assertThat(first.isWrittenWithin(PATIENT)).isTrue();
        assertThat(few).allMatch(handed -> handed.isWrittenWithin(PATIENT));
    }

    /** An event with which the database takes its time until the store is told to go on. */
    private Handed beingWritten() {
        store.pause();
        thread.start();
        Handed first = writer.hand(AnyEvent.named("a"));
        await().until(store::isBusy);
        return first;
    }
}
