package dev.frontdesk.fuzz;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Sends random requests from several threads. */
public final class RandomRequests {

    private static final int THREADS = 8;

    private final long seed = Long.getLong("fuzz.seed", System.nanoTime());
    private final AtomicBoolean failed = new AtomicBoolean();

    /** Returns how to repeat a failed run, for its message. */
    public String seed() {
        return "again with -Dfuzz.seed=" + seed;
    }

    /** Makes the requests, returns when all are done, and throws the first failure. */
    public void make(int requests, Consumer<Dice> request) {
        List<Long> seeds = LongStream.range(seed, seed + THREADS).boxed().toList();
        try (Crowd crowd = new Crowd(THREADS)) {
            crowd.forEach(seeds, own -> make(requests / THREADS, new Dice(own), request));
        } catch (AssertionError failure) {
            throw new AssertionError(seed(), failure.getCause());
        }
    }

    private void make(int requests, Dice dice, Consumer<Dice> request) {
        for (int i = 0; i < requests && !failed.get(); i++) {
            try {
                request.accept(dice);
            } catch (RuntimeException | AssertionError failure) {
                failed.set(true);
                throw failure;
            }
        }
    }
}
