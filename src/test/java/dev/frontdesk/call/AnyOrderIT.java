package dev.frontdesk.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.expect.Arrivals;
import dev.frontdesk.carrier.expect.PartialExpectation;
import dev.frontdesk.carrier.expect.RecordedCall;
import dev.frontdesk.carrier.webhook.Webhook;
import dev.frontdesk.fuzz.Crowd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Calls played against the running service, then reported to it again as other calls: in any order, doubled, with losses. The
 * pure function is asked the same, and more, in {@code dev.frontdesk.plivo}.
 */
class AnyOrderIT {

    private static final int PLAYED = 120;
    private static final int CALLS = Integer.getInteger("frontdesk.calls", 500);
    private static final int THREADS = 6;

    @Test
    void whateverArrivesTheLogSaysWhatItTells() {
        long seed = System.nanoTime();
        List<RecordedCall> played = Stage.repertoire(PLAYED, seed);
        List<Arrivals> all = allArrivals(played, new Random(seed));
        Carrier plivo = Stage.plivo();

        try (Crowd crowd = new Crowd(THREADS)) {
            crowd.forEach(played, call -> Stage.expectedOf(call.played()));
            crowd.forEach(all, arrivals -> arrivals.sent().forEach(webhook -> send(plivo, webhook)));
            crowd.forEach(all, arrivals -> awaitRightRecord(arrivals, seed));
        }
    }

    private static void send(Carrier plivo, Webhook webhook) {
        assertThat(plivo.send(webhook).status()).as(webhook.path()).isEqualTo(200);
    }

    private static void awaitRightRecord(Arrivals arrivals, long seed) {
        PartialExpectation expected = PartialExpectation.of(arrivals);
        await().pollDelay(Duration.ZERO)
                .untilAsserted(() -> assertThat(expected.differences(Stage.logged(arrivals.callUuid())))
                        .as("seed " + seed + ", " + arrivals)
                        .isEmpty());
    }

    private static List<Arrivals> allArrivals(List<RecordedCall> played, Random random) {
        return Stream.generate(() -> anyArrivals(played.get(random.nextInt(played.size())), random))
                .filter(arrivals -> !arrivals.places().isEmpty())
                .limit(CALLS)
                .toList();
    }

    private static Arrivals anyArrivals(RecordedCall call, Random random) {
        List<Integer> places = new ArrayList<>();
        double loss = random.nextDouble() / 2;
        for (int place = 0; place < call.length(); place++) {
            if (random.nextDouble() >= loss) {
                places.addAll(Collections.nCopies(1 + random.nextInt(4) / 3, place));
            }
        }
        Collections.shuffle(places, random);
        return call.reported(UUID.randomUUID().toString(), places);
    }
}
