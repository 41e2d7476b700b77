package dev.frontdesk.call.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatheringWindowTest {

    @ParameterizedTest
    @CsvSource({"0, 20", "5, 20", "10, 40", "37, 148", "38, 150", "2000, 150"})
    void itFollowsTheLastBatchWithinBounds(int batch, int window) {
        GatheringWindow gathering = new GatheringWindow();

        gathering.fit(Duration.ofMillis(batch));

        assertThat(gathering.length()).isEqualTo(Duration.ofMillis(window));
    }
}
