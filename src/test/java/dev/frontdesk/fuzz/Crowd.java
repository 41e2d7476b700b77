package dev.frontdesk.fuzz;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Sends random requests from several threads. */
public final class Crowd {

    private static final int THREADS = 8;

    private final long seed = Long.getLong("fuzz.seed", System.nanoTime());
    private final AtomicBoolean failed = new AtomicBoolean();

    /** Returns how to repeat a failed run, for its message. */
    public String seed() {
        return "again with -Dfuzz.seed=" + seed;
    }

    /** Makes the requests, returns when all are done, and throws the first failure. */
    public void make(int requests, Consumer<Dice> request) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<CompletableFuture<Void>> all = IntStream.range(0, THREADS)
                    .mapToObj(thread -> CompletableFuture.runAsync(
                            () -> make(requests / THREADS, new Dice(seed + thread), request), threads))
                    .toList();
            all.forEach(CompletableFuture::join);
        } catch (CompletionException failure) {
            throw new AssertionError(seed(), failure.getCause());
        } finally {
            threads.shutdownNow();
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
