package dev.frontdesk.history.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.call.Stage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many readers cost no thread each, and one that does not keep up disturbs nobody. */
class CrowdOfReadersIT {

    private static final int READERS = 200;
    private static final int AT_ONCE = 10;
    private static final int LONG_NAME = 50_000;
    private static final int LARGE_CALLS = 20;

    private final String caller = "1666" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);

    @Test
    void twoHundredReadersGetEachChangeAndHaveNoThreadEach() {
        double threads = LiveMetrics.figure("jvm_threads_live_threads");
        List<LiveReader> readers = new ArrayList<>();
        try {
            while (readers.size() < READERS) {
                connect(readers);
            }
            List<SlowCall> calls = IntStream.range(0, 20)
                    .mapToObj(i -> new SlowCall(Stage.plivo(), caller).comesIn())
                    .toList();
            calls.forEach(call -> call.isAnswered().isHungUp());

            await().untilAsserted(() -> assertThat(readers)
                    .allSatisfy(reader -> assertThat(calls)
                            .allSatisfy(call -> assertThat(reader.of(call.callUuid()))
                                    .last()
                                    .matches(state -> state.getString("state").equals("ended")))));
            assertThat(LiveMetrics.figure("frontdesk_live_readers")).isGreaterThanOrEqualTo(READERS);
            assertThat(LiveMetrics.figure("jvm_threads_live_threads")).isLessThan(threads + READERS / 4.0);
        } finally {
            readers.forEach(LiveReader::close);
        }
    }

    /** A few at a time: many requests at once make the server add threads that it keeps for a while. */
    private void connect(List<LiveReader> readers) {
        IntStream.range(0, AT_ONCE).forEach(i -> readers.add(LiveReader.begin("?caller=" + caller)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> readers.stream().allMatch(reader -> reader.lastId() != null));
    }

    @Test
    void aReaderWhoDoesNotKeepUpIsResetAndTheOthersGoOn() throws IOException {
        List<String> calls = IntStream.range(0, LARGE_CALLS)
                .mapToObj(i ->
                        new SlowCall(Stage.plivo(), caller).comesIn().isHungUp().callUuid())
                .toList();
        await().until(() -> LiveTables.nameCallers(calls, "x".repeat(LONG_NAME)) == LARGE_CALLS);
        double resets = LiveMetrics.figure("frontdesk_live_resets_total");
        try (SlowReader slow = SlowReader.open("?caller=" + caller);
                LiveReader quick = LiveReader.open("?caller=" + caller)) {
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(300))
                    .until(() -> {
                        int before = quick.of(calls.get(0)).size();
                        LiveTables.touch(calls);
                        await().atMost(Duration.ofSeconds(30))
                                .until(() -> quick.of(calls.get(0)).size() > before);
                        return LiveMetrics.figure("frontdesk_live_resets_total") > resets;
                    });

            assertThat(quick.events("reset")).isEmpty();
            slow.hurry();
            slow.awaitLine("event: reset");
            String last = new SlowCall(Stage.plivo(), caller).comesIn().callUuid();
            slow.awaitLine("data: [{\"callUuid\":\"" + last);
        }
        LiveTables.nameCallers(calls, null);
    }
}
