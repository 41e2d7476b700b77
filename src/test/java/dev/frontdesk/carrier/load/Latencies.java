package dev.frontdesk.carrier.load;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** How long answers took, by address: every single one is kept, so that no figure is an estimate. */
final class Latencies {

    private final Map<String, Series> byAddress = new ConcurrentHashMap<>();

    /**
     * @param due when the webhook was to be sent, by {@link System#nanoTime()}
     * @param nanos from then to the last byte of the answer
     */
    void add(String address, long due, long nanos) {
        byAddress.computeIfAbsent(address, any -> new Series()).add(due, nanos);
    }

    SortedSet<String> addresses() {
        return new TreeSet<>(byAddress.keySet());
    }

    Figures of(String address) {
        return within(address, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Of the webhooks that were to be sent from the one moment until before the other. */
    Figures within(String address, long from, long until) {
        Series series = byAddress.get(address);
        return new Figures(series == null ? new long[0] : series.sorted(from, until));
    }

    /** When the webhook was due whose answer took longest; 0 where there was none. */
    long slowest(String address) {
        Series series = byAddress.get(address);
        return series == null ? 0 : series.slowest();
    }

    int count() {
        return byAddress.values().stream().mapToInt(Series::count).sum();
    }

    /** Some answers of one address, from the quickest to the slowest, in nanoseconds. */
    record Figures(long[] sorted) {

        int count() {
            return sorted.length;
        }

        /** In milliseconds; not a number where there were none. */
        double percentile(double percent) {
            if (sorted.length == 0) {
                return Double.NaN;
            }
            int place = (int) Math.ceil(sorted.length * percent / 100) - 1;
            return sorted[Math.max(0, place)] / 1e6;
        }

        double max() {
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

        synchronized long[] sorted(long from, long until) {
            long[] chosen = new long[count];
            int size = 0;
            for (int i = 0; i < count; i++) {
                if (due[i] >= from && due[i] < until) {
                    chosen[size] = nanos[i];
                    size++;
                }
            }
            long[] sorted = Arrays.copyOf(chosen, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
