package dev.frontdesk.carrier.load;

import dev.frontdesk.carrier.load.Latencies.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What happened under load, and how long callers waited for an answer in the seconds in which it did, and between them. */
final class Chronicle {

    private static final long NANOS = 1_000_000_000L;

    private final Courier courier;
    private final DiskProbe disk;
    private final List<Moment> moments = new ArrayList<>();
    private long began;

    /** Something that happened; from the beginning to a second after its end. */
    private record Moment(String words, long from, long until) {}

    Chronicle(Courier courier, DiskProbe disk) {
        this.courier = courier;
        this.disk = disk;
    }

    /** From now on time is counted. */
    void begin() {
        began = System.nanoTime();
    }

    /** @param words how the summary calls it */
    void happens(String words, Runnable happening) {
        long from = System.nanoTime();
        happening.run();
        moments.add(new Moment(words, from, System.nanoTime() + NANOS));
    }

    List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add("answers to \"who rings?\": " + words(courier.latencies().of("answer")) + ", the slowest at "
                + second(courier.latencies().slowest("answer")));
        if (!moments.isEmpty()) {
            long first = moments.get(0).from();
            lines.add("  before, for half a minute at most: " + within(first - 30 * NANOS, first));
        }
        for (int i = 0; i < moments.size(); i++) {
            Moment moment = moments.get(i);
            long next = i + 1 < moments.size() ? moments.get(i + 1).from() : Long.MAX_VALUE;
            lines.add("  " + moment.words() + ", at " + second(moment.from()) + ": "
                    + within(moment.from(), moment.until()));
            lines.add("  from then on: " + within(moment.until(), next));
        }
        lines.add("  of which the disk, for one forced write: " + words(disk.all()));
        lines.add("  of which the load itself was late: " + words(courier.lateness()));
        return lines;
    }

    private String within(long from, long until) {
        return words(courier.latencies().within("answer", from, until)) + "; of which the disk: "
                + words(disk.within(from, until));
    }

    private String second(long moment) {
        return String.format(Locale.ROOT, "%.1f s", (moment - began) / 1e9);
    }

    private static String words(Figures figures) {
        return String.format(
                Locale.ROOT,
                "p50 %.1f, p99 %.1f, max %.1f ms (%d)",
                figures.percentile(50),
                figures.percentile(99),
                figures.max(),
                figures.count());
    }
}
