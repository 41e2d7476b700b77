package dev.frontdesk.carrier.load;

import dev.frontdesk.carrier.load.Latencies.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Records events under load, and how long callers waited for an answer during them and between them. */
public final class Timings {

    private static final long NANOS = 1_000_000_000L;

    private final Sender sender;
    private final DiskProbe disk;
    private final List<Moment> moments = new ArrayList<>();
    private long began;

    /** An event; from its beginning to a second after its end. */
    private record Moment(String words, Span span) {}

    public Timings(Sender sender, DiskProbe disk) {
        this.sender = sender;
        this.disk = disk;
    }

    /** Starts the clock. */
    public void begin() {
        began = System.nanoTime();
    }

    /** @param words how the summary calls it; what is called the same is summed up in one line */
    public void happens(String words, Runnable happening) {
        long from = System.nanoTime();
        happening.run();
        moments.add(new Moment(words, new Span(from, System.nanoTime() + NANOS)));
    }

    public List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add("answers to \"who rings?\": " + words(sender.latencies().of("answer")) + ", the slowest at "
                + second(sender.latencies().slowest("answer")));
        if (!moments.isEmpty()) {
            long first = moments.get(0).span().from();
            lines.add("  before, for half a minute at most: " + within(List.of(new Span(first - 30 * NANOS, first))));
        }
        moments.stream().map(Moment::words).distinct().forEach(words -> {
            lines.add("  " + words + ", at " + seconds(words) + ": "
                    + within(spans(words, i -> moments.get(i).span())));
            lines.add("  from then on: " + within(spans(words, this::after)));
        });
        lines.add("  of which the disk, for one forced write: " + words(disk.all()));
        lines.add("  of which the load itself was late: " + words(sender.lateness()));
        return lines;
    }

    /** Of all moments that are called so. */
    private List<Span> spans(String words, IntFunction<Span> span) {
        return IntStream.range(0, moments.size())
                .filter(i -> moments.get(i).words().equals(words))
                .mapToObj(span)
                .toList();
    }

    /** From the end of that moment to the next one. */
    private Span after(int i) {
        long next = i + 1 < moments.size() ? moments.get(i + 1).span().from() : Long.MAX_VALUE;
        return new Span(moments.get(i).span().until(), next);
    }

    private String within(List<Span> spans) {
        return words(sender.latencies().within("answer", spans)) + "; of which the disk: " + words(disk.within(spans));
    }

    private String seconds(String words) {
        return spans(words, i -> moments.get(i).span()).stream()
                .map(span -> second(span.from()))
                .collect(Collectors.joining(", "));
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
