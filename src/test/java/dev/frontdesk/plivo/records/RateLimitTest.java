package dev.frontdesk.plivo.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Plivo takes 300 requests in 5 seconds. */
class RateLimitTest {

    private final AtomicLong clock = new AtomicLong();
    private final RateLimit pace = new RateLimit(clock::get);

    @Test
    void inNoFiveSecondsAreThereMoreRequestsThanPlivoTakes() {
        Deque<Long> granted = new ArrayDeque<>();
        for (int i = 0; i < 5000; i++) {
            clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(7));
            if (isGranted()) {
                granted.add(clock.get());
            }
            long since = clock.get() - TimeUnit.SECONDS.toNanos(5);
            assertThat(granted.stream().filter(time -> time > since).count()).isLessThan(300);
        }
        assertThat(granted).hasSizeGreaterThan(1000);
    }

    @Test
    void afterARestThereIsBreathAgain() {
        while (isGranted()) {
            clock.incrementAndGet();
        }
        assertThatThrownBy(pace::step).isInstanceOf(RateLimitReached.class);

        clock.addAndGet(TimeUnit.SECONDS.toNanos(6));

        assertThat(isGranted()).isTrue();
    }

    private boolean isGranted() {
        try {
            pace.step();
            return true;
        } catch (RateLimitReached pause) {
            return false;
        }
    }
}
