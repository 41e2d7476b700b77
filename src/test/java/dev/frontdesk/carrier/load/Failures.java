package dev.frontdesk.carrier.load;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/** Counts wrong and missing answers by kind. */
public final class Failures {

    private final Map<Kind, LongAdder> counts = new ConcurrentHashMap<>();
    private final Map<Kind, String> examples = new ConcurrentHashMap<>();

    /**
     * A kind of failure.
     *
     * @param status of the answer; 0 if the connection was refused, -1 if it ended before the answer
     */
    public record Kind(String address, int status) {

        public boolean isNoAnswer() {
            return status <= 0;
        }

        public boolean isRefusal() {
            return status >= 500;
        }

        private String words() {
            return switch (status) {
                case 0 -> "no connection for " + address;
                case -1 -> "no answer from " + address;
                case 200 -> "an answer from " + address + " that is not as expected";
                default -> address + " answered " + status;
            };
        }
    }

    void add(String address, int status, String text) {
        Kind kind = new Kind(address, status);
        counts.computeIfAbsent(kind, any -> new LongAdder()).increment();
        examples.putIfAbsent(kind, text);
    }

    public long count() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** How many of those kinds there were. */
    public long count(Predicate<Kind> which) {
        return counts.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .mapToLong(entry -> entry.getValue().sum())
                .sum();
    }

    /** One for each kind that is chosen, such as {@code 3 times: hangup answered 503 (…)}. */
    public List<String> sentences(Predicate<Kind> which) {
        SortedMap<String, String> sentences = new TreeMap<>();
        counts.forEach((kind, count) -> {
            if (which.test(kind)) {
                sentences.put(kind.words(), count.sum() + " times: " + kind.words() + example(kind));
            }
        });
        return List.copyOf(sentences.values());
    }

    private String example(Kind kind) {
        String text = examples.getOrDefault(kind, "").replaceAll("\\s+", " ");
        return text.isEmpty() ? "" : " (" + text.substring(0, Math.min(200, text.length())) + ")";
    }
}
