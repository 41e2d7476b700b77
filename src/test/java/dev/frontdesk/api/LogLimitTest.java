package dev.frontdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogLimitTest {

    private long now = Long.MAX_VALUE - 5;
    private final LogLimit limit = new LogLimit(() -> now);

    @Test
    void aBurstIsWrittenAndTheRestIsCounted() {
        assertThat(written(1000)).isEqualTo(LogLimit.BURST);

        pass(1);

        assertThat(limit.next()).isEqualTo(OptionalLong.of(1000 - LogLimit.BURST));
        assertThat(limit.next()).isEmpty();
    }

    @Test
    void aSecondAllowsOneLineMore() {
        written(1000);

        for (int second = 0; second < 100; second++) {
            pass(1);
            assertThat(written(1000)).isEqualTo(1);
        }
    }

    @Test
    void aQuietHourAllowsNoMoreThanABurst() {
        written(1000);
        pass(3600);

        assertThat(written(1000)).isEqualTo(LogLimit.BURST);
    }

    @Test
    void aLineSaysNothingOfOthersIfNoneWasLeftOut() {
        assertThat(limit.next()).isEqualTo(OptionalLong.of(0));
    }

    private long written(int lines) {
        return IntStream.range(0, lines).filter(i -> limit.next().isPresent()).count();
    }

    private void pass(long seconds) {
        now += TimeUnit.SECONDS.toNanos(seconds);
    }
}
