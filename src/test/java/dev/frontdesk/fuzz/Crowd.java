package dev.frontdesk.fuzz;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Runs one task for many things at once, on threads of its own. */
public final class Crowd implements AutoCloseable {

    private final ExecutorService threads;

    public Crowd(int number) {
        threads = Executors.newFixedThreadPool(number);
    }

    /**
     * Returns when all are done.
     *
     * @throws AssertionError with the first failure as its cause
     */
    public <T> void forEach(Collection<T> things, Consumer<T> task) {
        List<Callable<Void>> tasks = new ArrayList<>();
        things.forEach(thing -> tasks.add(() -> {
            task.accept(thing);
            return null;
        }));
        try {
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause().getMessage(), failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
