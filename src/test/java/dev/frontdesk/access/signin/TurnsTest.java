package dev.frontdesk.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns();

    @Test
    void oneNetworkLeavesRoomForOthers() {
        assertThat(taken("198.51.100.1")).isEqualTo(Turns.MOST_OF_ONE);
        assertThat(turns.begin("198.51.100.2")).isTrue();
    }

    @Test
    void allTogetherHaveALimit() {
        taken("198.51.100.1");
        taken("2001:db8:1:1:0:0:0:1");

        assertThat(turns.begin("198.51.100.3")).isFalse();
        assertThat(turns.begin("2001:db8:1:1:0:0:0:2")).isFalse();
    }

    @Test
    void aTurnThatEndsIsFree() {
        taken("198.51.100.1");
        turns.end("198.51.100.1");

        assertThat(taken("198.51.100.1")).isEqualTo(1);
    }

    private long taken(String address) {
        return IntStream.range(0, 100).filter(i -> turns.begin(address)).count();
    }
}
