package dev.frontdesk.carrier.load;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** Waits until Frontdesk reports an empty journal and an available database. */
public final class Recovery {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private Recovery() {}

    /** @return how long that took, in seconds */
    public static double await(List<Operator> operators) {
        long start = System.nanoTime();
        Awaitility.await()
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> operators.stream().allMatch(Operator::hasRecovered));
        return (System.nanoTime() - start) / 1e9;
    }
}
