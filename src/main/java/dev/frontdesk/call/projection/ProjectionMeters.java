package dev.frontdesk.call.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * The metrics of the projection.
 *
 * <p>{@code frontdesk_calls_total} counts a call when its row first says that it is over, by the node that wrote that. (Two
 * nodes that write the end of one call within the same few milliseconds may both count it.) It has no outcome: a late webhook
 * may correct the outcome of a call that is over, and a counter never goes back. By outcome there is the gauge {@code
 * frontdesk_calls_last_24h}.
 */
@ApplicationScoped
public class ProjectionMeters {

    private static final Duration[] LIMITS = {
        Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50), Duration.ofMillis(100),
        Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(5)
    };

    @Inject
    private MeterRegistry registry;

    private Timer lag;
    private Counter ended;
    private Counter found;
    private Counter noRoom;

    @PostConstruct
    void register() {
        lag = Timer.builder("frontdesk.projection.lag")
                .description(
                        "From an event that is durable to the commit of its call's row, by the node that stored it")
                .serviceLevelObjectives(LIMITS)
                .register(registry);
        ended = Counter.builder("frontdesk.calls")
                .description("Calls that ended, each counted once, by the node that wrote it")
                .register(registry);
        found = Counter.builder("frontdesk.projection.sweep.findings")
                .description("Calls whose rows the sweep found behind their events")
                .register(registry);
        noRoom = Counter.builder("frontdesk.projection.dropped")
                .description("Calls that found no room to wait for the projection and were left to the sweep")
                .register(registry);
    }

    void watch(PendingCalls pending, NotComputed notComputed) {
        Gauge.builder("frontdesk.projection.waiting", pending, PendingCalls::size)
                .description("Calls with events that their rows do not say yet, of this node")
                .register(registry);
        Gauge.builder(
                        "frontdesk.projection.not.computed",
                        notComputed,
                        all -> all.known().size())
                .description("Calls that cannot be computed, of all nodes, at most 1000; report them")
                .register(registry);
    }

    /** @param since when the oldest event that the row says now became durable, by {@link System#nanoTime()} */
    void countWritten(long since) {
        lag.record(Duration.ofNanos(System.nanoTime() - since));
    }

    void countEnd(RowWritten written) {
        if (written.isOverNow()) {
            ended.increment();
        }
    }

    void countFound(int calls) {
        found.increment(calls);
    }

    void countDropped(int calls) {
        noRoom.increment(calls);
    }
}
