package dev.frontdesk.routing;

import dev.frontdesk.directory.Snapshot;
import java.util.Arrays;
import java.util.List;

/**
 * Measures how long a plan takes for a large company: 200 users with some 500 apps, 30 schedules, 1,000 blocked callers.
 * Run its {@code main}; it prints the median and the slowest of a hundred.
 */
final class PlanSpeed {

    private static final int ROUNDS = 40;
    private static final int PLANS = 2000;

    private PlanSpeed() {}

    public static void main(String... arguments) {
        Snapshot directory = open(1);
        System.out.println(directory.apps().size() + " apps, "
                + directory.rules().get(0).ringing().stages().size() + " stages");
        for (int round = 1; round <= ROUNDS; round++) {
            long[] nanos = measure(directory);
            if (round % 10 == 0) {
                System.out.printf(
                        "median %.1f µs, p99 %.1f µs%n", nanos[PLANS / 2] / 1000.0, nanos[PLANS * 99 / 100] / 1000.0);
            }
        }
    }

    /** One whose line is open, since a closed one is planned at once. */
    private static Snapshot open(long seed) {
        Snapshot directory = new Company(seed, 200, 30).directory(5, 1000);
        return plan(directory).ringsSomebody() ? directory : open(seed + 1);
    }

    private static RingPlan plan(Snapshot directory) {
        return Routing.plan(directory, List.of("sip:sales@phone.plivo.com"), "+442071838751", Company.NOON);
    }

    private static long[] measure(Snapshot directory) {
        long[] nanos = new long[PLANS];
        for (int i = 0; i < PLANS; i++) {
            long start = System.nanoTime();
            if (!plan(directory).isForOurLine()) {
                throw new IllegalStateException("no plan");
            }
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos;
    }
}
