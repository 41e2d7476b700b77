package dev.frontdesk.carrier.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A call of the load, and which of its webhooks were acknowledged. It keeps a seed and no text, as there may be many. */
final class LoadCall {

    private final RecordedTemplate original;
    private final long seed;
    private final long later;
    private final AtomicInteger acknowledged = new AtomicInteger();

    /** @param startedAt when it begins; calls are three minutes old when sent, so that none ends in the future */
    LoadCall(RecordedTemplate recordedTemplate, long seed, Instant startedAt) {
        this.original = recordedTemplate;
        this.seed = seed;
        this.later = Duration.between(recordedTemplate.startedAt(), startedAt).toSeconds() - 180;
    }

    RecordedTemplate original() {
        return original;
    }

    List<Step> steps() {
        return original.steps();
    }

    String callUuid() {
        return fillings().get(0);
    }

    List<String> fillings() {
        SplittableRandom random = new SplittableRandom(seed);
        return original.holes().stream()
                .map(placeholder -> placeholder.filling().of(random, later))
                .toList();
    }

    /** The parameters of that step, as the log keeps them. */
    String form(int step) {
        return steps().get(step).body().fill(encoded(fillings()));
    }

    static List<String> encoded(List<String> fillings) {
        return fillings.stream().map(Step::encoded).toList();
    }

    /** The expected answer to that step. */
    String reply(int step) {
        return steps().get(step).reply().fill(fillings());
    }

    void acknowledge(int step) {
        acknowledged.getAndUpdate(bits -> bits | 1 << step);
    }

    boolean isAcknowledged(int step) {
        return (acknowledged.get() & 1 << step) != 0;
    }

    boolean isWhollyAcknowledged() {
        return IntStream.range(0, steps().size()).allMatch(this::isAcknowledged);
    }
}
