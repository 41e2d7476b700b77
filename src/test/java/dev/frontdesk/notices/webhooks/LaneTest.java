package dev.frontdesk.notices.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LaneTest {

    private static final Attempted GOOD = new Attempted(200, "", Duration.ofMillis(5));
    private static final Attempted SLOW = new Attempted(200, "", Duration.ofSeconds(4));
    private static final Attempted BAD = new Attempted(500, "", Duration.ofMillis(5));

    private long now;
    private final Lane lane = new Lane(() -> now);

    @Test
    void whoAnswersQuicklyGetsMore() {
        assertThat(lane.room()).isEqualTo(2);
        answer(20, GOOD);
        assertThat(lane.room()).isEqualTo(8);
        lane.sent();
        assertThat(lane.room()).isEqualTo(7);
    }

    @Test
    void whoIsSlowGetsFew() {
        answer(20, GOOD);
        answer(1, SLOW);
        assertThat(lane.room()).isEqualTo(2);
    }

    @Test
    void afterTenFailuresInARowOneIsTriedFromTimeToTime() {
        answer(9, BAD);
        assertThat(lane.room()).isEqualTo(2);
        answer(1, BAD);
        assertThat(lane.room()).isZero();
        now += Duration.ofSeconds(1).toNanos();
        assertThat(lane.room()).isEqualTo(1);
        answer(1, BAD);
        now += Duration.ofMillis(1999).toNanos();
        assertThat(lane.room()).isZero();
        now += Duration.ofSeconds(30).toNanos();
        answer(50, BAD);
        now += Duration.ofSeconds(30).toNanos();
        assertThat(lane.room()).isEqualTo(1);
        answer(1, GOOD);
        assertThat(lane.room()).isPositive();
    }

    private void answer(int times, Attempted attempted) {
        for (int i = 0; i < times; i++) {
            lane.sent();
            lane.answered(attempted);
        }
    }
}
