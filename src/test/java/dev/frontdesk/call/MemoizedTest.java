package dev.frontdesk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A function that need not be asked twice. */
class MemoizedTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final Memoized<Integer, String> words = new Memoized<>(number -> {
        asked.incrementAndGet();
        return "the " + number + "th";
    });

    @Test
    void whatWasAskedLatelyIsAtHand() {
        assertThat(words.of(7)).isEqualTo("the 7th");
        assertThat(words.of(7)).isEqualTo("the 7th");
        assertThat(asked).hasValue(1);
    }

    @Test
    void neitherIsAnythingMixedUpNorEverythingKeptForEver() {
        IntStream.range(0, 5000).forEach(i -> assertThat(words.of(i)).isEqualTo("the " + i + "th"));
        assertThat(asked).hasValue(5000);

        words.of(4999);
        assertThat(asked).hasValue(5000);
        words.of(0);
        assertThat(asked).hasValue(5001);
    }
}
