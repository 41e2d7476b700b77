package dev.frontdesk.call.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The calls whose rows are behind their events, each once however many events came, with the time since when. Bounded: a
 * call that finds no room is left to the sweep.
 */
final class PendingCalls {

    private final int capacity;
    private final LongSupplier nanoTime;
    private final Map<String, Long> since = new LinkedHashMap<>();
    private long restsUntil;

    PendingCalls(int capacity) {
        this(capacity, System::nanoTime);
    }

    /** @param nanoTime never goes back, as {@link System#nanoTime()} does not */
    PendingCalls(int capacity, LongSupplier nanoTime) {
        this.capacity = capacity;
        this.nanoTime = nanoTime;
        this.restsUntil = nanoTime.getAsLong();
    }

    /**
     * Adds calls whose events have become durable now.
     *
     * @return how many found no room
     */
    synchronized int add(Collection<String> calls) {
        long now = nanoTime.getAsLong();
        int left = 0;
        for (String call : calls) {
            left += add(call, now) ? 0 : 1;
        }
        notifyAll();
        return left;
    }

    private boolean add(String call, long time) {
        if (since.size() >= capacity && !since.containsKey(call)) {
            return false;
        }
        since.merge(call, time, Math::min);
        return true;
    }

    /** Gives calls back that could not be written; none is taken until some time has passed. */
    synchronized void putBack(Map<String, Long> calls, Duration rest) {
        calls.forEach(this::add);
        restsUntil = nanoTime.getAsLong() + rest.toNanos();
    }

    /**
     * Takes the calls that wait, once the first has waited for a while, or as soon as they are enough for a batch.
     *
     * @param window how long the first waits for others
     * @param patience how long to wait for a first one; after that the result is empty
     */
    synchronized Map<String, Long> take(Duration window, Duration patience, int batch) throws InterruptedException {
        long end = nanoTime.getAsLong() + patience.toNanos();
        for (long left = left(window, end, batch); left > 0; left = left(window, end, batch)) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return isDue(window, batch) ? first(batch) : Map.of();
    }

    /** How long to wait still, in nanoseconds. */
    private long left(Duration window, long end, int batch) {
        long until = since.isEmpty() ? end : Math.min(due(window, batch), end);
        return until - nanoTime.getAsLong();
    }

    private boolean isDue(Duration window, int batch) {
        return !since.isEmpty() && due(window, batch) <= nanoTime.getAsLong();
    }

    private long due(Duration window, int batch) {
        boolean full = since.size() >= batch;
        return full ? restsUntil : Math.max(since.values().iterator().next() + window.toNanos(), restsUntil);
    }

    private Map<String, Long> first(int batch) {
        Map<String, Long> first = new LinkedHashMap<>();
        since.entrySet().stream().limit(batch).forEach(call -> first.put(call.getKey(), call.getValue()));
        since.keySet().removeAll(first.keySet());
        return first;
    }

    synchronized int size() {
        return since.size();
    }

    /**
     * How long calls gather before their rows are written: the longer the last batch took, the longer, so that under load
     * more events share a row. Its bounds are the bounds of the lag.
     */
    static final class Window {

        private static final Duration SHORTEST = Duration.ofMillis(20);
        private static final Duration LONGEST = Duration.ofMillis(150);
        private static final int TIMES = 4;

        private Duration length = SHORTEST;

        Duration length() {
            return length;
        }

        /** @param batch how long the last batch took */
        void fit(Duration batch) {
            Duration wanted = batch.multipliedBy(TIMES);
            length = wanted.compareTo(LONGEST) < 0 ? wanted : LONGEST;
            length = length.compareTo(SHORTEST) > 0 ? length : SHORTEST;
        }
    }
}
