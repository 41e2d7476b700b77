package dev.frontdesk.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT5M", "3, PT30M", "4, PT2H", "5, PT5H", "6, PT10H", "7, PT14H"})
    void eachFailureIsFollowedByALongerWait(int failures, Duration wait) {
        assertThat(new Retries(() -> 0).after(failures)).contains(wait);
    }

    @Test
    void theEighthIsTheLast() {
        assertThat(new Retries(() -> 0).after(8)).isEmpty();
    }

    @Test
    void chanceMakesAWaitUpToATenthLonger() {
        assertThat(new Retries(() -> 1).after(1)).contains(Duration.ofMillis(5500));
    }
}
