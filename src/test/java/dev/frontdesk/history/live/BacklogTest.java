package dev.frontdesk.history.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private static final byte[] RESET = {0};
    private static final byte[] SMALL = new byte[1000];
    private static final byte[] HUGE = new byte[Backlog.MOST_BYTES + 1];

    private final AtomicLong nanoTime = new AtomicLong();
    private final Backlog backlog = new Backlog(nanoTime::get);

    @Test
    void whatIsOfferedIsTakenInOrder() {
        byte[] other = new byte[7];

        assertThat(backlog.offer(SMALL, RESET)).isTrue();
        assertThat(backlog.offer(other, RESET)).isTrue();

        assertThat(backlog.poll()).isSameAs(SMALL);
        assertThat(backlog.poll()).isSameAs(other);
        assertThat(backlog.poll()).isNull();
        assertThat(backlog.isEmpty()).isTrue();
    }

    @Test
    void whereThereIsNoRoomOneResetStandsForAll() {
        int room = Backlog.MOST_BYTES / SMALL.length;
        for (int i = 0; i <= room; i++) {
            assertThat(backlog.offer(SMALL, RESET)).isTrue();
        }

        assertThat(backlog.offer(SMALL, RESET)).isFalse();

        assertThat(backlog.poll()).isSameAs(RESET);
        assertThat(backlog.poll()).isNull();
    }

    @Test
    void thereIsRoomAgainBehindAReset() {
        backlog.offer(HUGE, RESET);
        backlog.offer(SMALL, RESET);

        assertThat(backlog.offer(SMALL, RESET)).isTrue();

        assertThat(backlog.poll()).isSameAs(RESET);
        assertThat(backlog.poll()).isSameAs(SMALL);
    }

    @Test
    void oneEventMayBeLargerThanAllTheRoom() {
        backlog.offer(SMALL, RESET);

        assertThat(backlog.offer(HUGE, RESET)).isTrue();
        assertThat(backlog.poll()).isSameAs(SMALL);
        assertThat(backlog.poll()).isSameAs(HUGE);
    }

    @Test
    void aReaderWhoTakesNothingIsStuckAndStaysSoWithEachReset() {
        backlog.offer(SMALL, RESET);
        pass(40);
        backlog.replaceBy(RESET);
        pass(40);

        assertThat(backlog.isStuckFor(Duration.ofSeconds(60))).isTrue();
    }

    @Test
    void aReaderWhoTakesSomethingNowAndThenIsNotStuck() {
        backlog.offer(SMALL, RESET);
        backlog.offer(SMALL, RESET);
        pass(40);
        backlog.poll();
        pass(40);

        assertThat(backlog.isStuckFor(Duration.ofSeconds(60))).isFalse();
    }

    @Test
    void aReaderForWhomNothingWaitsIsNotStuck() {
        pass(1000);
        backlog.offer(SMALL, RESET);

        assertThat(backlog.isStuckFor(Duration.ofSeconds(60))).isFalse();
    }

    private void pass(int seconds) {
        nanoTime.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
