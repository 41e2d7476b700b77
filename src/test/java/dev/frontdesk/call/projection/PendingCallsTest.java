package dev.frontdesk.call.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls gather before their rows are written, each once; the test sets the clock. */
class PendingCallsTest {

    private static final Duration WINDOW = Duration.ofMillis(20);
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration PATIENTLY = Duration.ofSeconds(20);

    private final AtomicLong nanos = new AtomicLong(-5);
    private final PendingCalls pending = new PendingCalls(3, nanos::get);

    @Test
    void aCallWaitsOnceHoweverManyEventsCame() throws InterruptedException {
        long first = nanos.get();
        pending.add(List.of("a", "b"));
        pass(5);
        pending.add(List.of("a"));
        pass(20);

        assertThat(pending.take(WINDOW, PATIENTLY, 10)).isEqualTo(Map.of("a", first, "b", first));
        assertThat(pending.size()).isZero();
    }

    @Test
    void nothingIsTakenBeforeItHasGathered() throws InterruptedException {
        pending.add(List.of("a"));
        pass(19);

        assertThat(pending.size()).isOne();
        assertThat(pending.take(WINDOW, AT_ONCE, 10)).isEmpty();
        pass(1);
        assertThat(pending.take(WINDOW, AT_ONCE, 10)).containsOnlyKeys("a");
    }

    @Test
    void aFullBatchNeedsNotWait() throws InterruptedException {
        pending.add(List.of("a", "b", "c"));

        assertThat(pending.take(WINDOW, PATIENTLY, 2)).containsOnlyKeys("a", "b");
        assertThat(pending.size()).isOne();
    }

    @Test
    void aCallThatFindsNoRoomIsLeftOut() throws InterruptedException {
        assertThat(pending.add(List.of("a", "b", "c", "d"))).isOne();
        assertThat(pending.add(List.of("a"))).isZero();
        pass(20);

        assertThat(pending.take(WINDOW, PATIENTLY, 10)).containsOnlyKeys("a", "b", "c");
    }

    @Test
    void callsThatAreGivenBackKeepTheirTimeAndRest() throws InterruptedException {
        pending.add(List.of("a"));
        pass(20);
        Map<String, Long> taken = pending.take(WINDOW, PATIENTLY, 10);
        pass(50);
        pending.add(List.of("a"));

        pending.putBack(taken, Duration.ofSeconds(1));
        pass(999);
        assertThat(pending.take(WINDOW, AT_ONCE, 1)).isEmpty();
        pass(1);

        assertThat(pending.take(WINDOW, PATIENTLY, 10)).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"0, 20", "5, 20", "10, 40", "37, 148", "38, 150", "2000, 150"})
    void theWindowFollowsTheLastBatchWithinBounds(int batch, int length) {
        PendingCalls.Window window = new PendingCalls.Window();

        window.fit(Duration.ofMillis(batch));

        assertThat(window.length()).isEqualTo(Duration.ofMillis(length));
    }

    private void pass(int millis) {
        nanos.addAndGet(millis * 1_000_000L);
    }
}
