package dev.frontdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Guesses of the token. */
class WrongTokensTest {

    private static final String ANY = "192.0.2.1";

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final WrongTokens wrong = new WrongTokens(nanos::get);

    @Test
    void anAddressMaySendAHundredInAMinute() {
        guess(ANY, 100);

        assertThat(wrong.add(ANY)).hasValue(61);
        assertThat(wrong.add("192.0.2.2")).isEmpty();
    }

    @Test
    void afterTheMinuteItMayTryAgain() {
        guess(ANY, 150);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(59));
        assertThat(wrong.add(ANY)).hasValue(2);

        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(wrong.add(ANY)).isEmpty();
    }

    @Test
    void allAddressesOfOneNetworkAreOne() {
        IntStream.range(0, 100).forEach(i -> wrong.add("2001:db8:0:1:0:0:0:" + Integer.toHexString(i)));

        assertThat(wrong.add("2001:db8:0:1:ffff:0:0:1")).isPresent();
        assertThat(wrong.add("2001:db8:0:2:0:0:0:1")).isEmpty();
    }

    @Test
    void noMoreAddressesAreRememberedThanThereIsRoomFor() {
        guess(ANY, 101);
        IntStream.range(0, WrongTokens.MOST_ADDRESSES).forEach(i -> wrong.add("any " + i));

        assertThat(wrong.add(ANY)).isEmpty();
    }

    private void guess(String address, int times) {
        IntStream.range(0, times)
                .forEach(time ->
                        assertThat(wrong.add(address).isPresent()).isEqualTo(time >= WrongTokens.MOST_A_MINUTE));
    }
}
