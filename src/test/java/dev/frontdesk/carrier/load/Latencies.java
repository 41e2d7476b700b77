package dev.frontdesk.carrier.load;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** How long answers took, by address: every single one is kept, so that no figure is an estimate. */
public final class Latencies {

    private final Map<String, Series> byAddress = new ConcurrentHashMap<>();

    /**
     * @param due when the webhook was to be sent, by {@link System#nanoTime()}
     * @param nanos from then to the last byte of the answer
     */
    void add(String address, long due, long nanos) {
        byAddress.computeIfAbsent(address, any -> new Series()).add(due, nanos);
    }

    public SortedSet<String> addresses() {
        return new TreeSet<>(byAddress.keySet());
    }

    public Figures of(String address) {
        return within(address, List.of(Span.ALWAYS));
    }

    /** Of the webhooks that were to be sent within any of these spans. */
    Figures within(String address, List<Span> spans) {
        Series series = byAddress.get(address);
        return new Figures(series == null ? new long[0] : series.sorted(spans));
    }

    /** When the webhook with the slowest answer was due; 0 if there is none. */
    long slowest(String address) {
        Series series = byAddress.get(address);
        return series == null ? 0 : series.slowest();
    }

    int count() {
        return byAddress.values().stream().mapToInt(Series::count).sum();
    }

    /** Some answers of one address, from the quickest to the slowest, in nanoseconds. */
    public record Figures(long[] sorted) {

        int count() {
            return sorted.length;
        }

        /** In milliseconds; NaN if there are none. */
        double percentile(double percent) {
            if (sorted.length == 0) {
                return Double.NaN;
            }
            int place = (int) Math.ceil(sorted.length * percent / 100) - 1;
            return sorted[Math.max(0, place)] / 1e6;
        }

        public double max() {
            return percentile(100);
        }
    }

    private static final class Series {

        private long[] due = new long[1024];
        private long[] nanos = new long[1024];
        private int count;

        synchronized void add(long moment, long took) {
            if (count == due.length) {
                due = Arrays.copyOf(due, 2 * count);
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            due[count] = moment;
            nanos[count] = took;
            count++;
        }

        synchronized int count() {
            return count;
        }

        synchronized long slowest() {
            int slowest = 0;
            for (int i = 1; i < count; i++) {
                slowest = nanos[i] > nanos[slowest] ? i : slowest;
            }
            return due[slowest];
        }

        synchronized long[] sorted(List<Span> spans) {
            return IntStream.range(0, count)
                    .filter(i -> spans.stream().anyMatch(span -> span.has(due[i])))
                    .mapToLong(i -> nanos[i])
                    .sorted()
                    .toArray();
        }
    }
}
