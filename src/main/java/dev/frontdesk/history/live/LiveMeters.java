package dev.frontdesk.history.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;

/** The metrics of the live feed of this node. */
@ApplicationScoped
public class LiveMeters {

    @Inject
    private MeterRegistry registry;

    private Counter changes;
    private Counter resets;

    @PostConstruct
    void register() {
        changes = Counter.builder("frontdesk.live.changes")
                .description("Changed calls that were sent to readers of the live feed; one to ten readers counts ten")
                .register(registry);
        resets = Counter.builder("frontdesk.live.resets")
                .description("Readers of the live feed that had to read the list again")
                .register(registry);
    }

    void watch(Collection<Reader> readers) {
        Gauge.builder("frontdesk.live.readers", readers, Collection::size)
                .description("Readers of the live feed that are connected to this node")
                .register(registry);
    }

    void countChanges(int calls) {
        changes.increment(calls);
    }

    void countReset() {
        resets.increment();
    }
}
