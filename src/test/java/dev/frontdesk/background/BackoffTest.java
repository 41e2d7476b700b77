package dev.frontdesk.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Waits that grow. */
class BackoffTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5), nanos::get);

    @Test
    void eachFailureInARowDoublesTheWaitUpToTheLimit() {
        assertThat(backoff.isDue()).isTrue();

        for (int seconds : new int[] {1, 2, 4, 5, 5}) {
            backoff.failed();
            pass(Duration.ofSeconds(seconds).minusNanos(1));
            assertThat(backoff.isDue()).isFalse();
            pass(Duration.ofNanos(1));
            assertThat(backoff.isDue()).isTrue();
        }
    }

    @Test
    void aSuccessEndsTheWait() {
        backoff.failed();
        backoff.failed();

        backoff.succeeded();
        assertThat(backoff.isDue()).isTrue();

        backoff.failed();
        pass(Duration.ofSeconds(1));
        assertThat(backoff.isDue()).isTrue();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
