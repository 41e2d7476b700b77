package dev.frontdesk.fuzz;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Several who send requests at once. */
public final class Crowd {

    private static final int HEADS = 8;

    private final long seed = Long.getLong("fuzz.seed", System.nanoTime());
    private final AtomicBoolean failed = new AtomicBoolean();

    /** What is said of a failure: how to have it again. */
    public String seed() {
        return "again with -Dfuzz.seed=" + seed;
    }

    /** Returns when all requests are made, or throws what the first failure was. */
    public void make(int requests, Consumer<Dice> request) {
        ExecutorService heads = Executors.newFixedThreadPool(HEADS);
        try {
            List<CompletableFuture<Void>> all = IntStream.range(0, HEADS)
                    .mapToObj(head -> CompletableFuture.runAsync(
                            () -> make(requests / HEADS, new Dice(seed + head), request), heads))
                    .toList();
            all.forEach(CompletableFuture::join);
        } catch (CompletionException failure) {
            throw new AssertionError(seed(), failure.getCause());
        } finally {
            heads.shutdownNow();
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
