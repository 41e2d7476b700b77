package dev.frontdesk.call;

import dev.frontdesk.startup.DatabaseWatch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** The figures of the log. */
@ApplicationScoped
public class CallMeters {

    @Inject
    private MeterRegistry registry;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private Calls calls;

    void watch(Writer writer, JournalFolder journal) {
        registry.gauge("frontdesk.writer.waiting", writer, Writer::waiting);
        registry.gauge("frontdesk.journal.bytes", journal, JournalFolder::length);
        registry.gauge("frontdesk.calls.open", this, CallMeters::open);
    }

    void written(int events) {
        DistributionSummary.builder("frontdesk.events.batch")
                .description("Events written in one transaction; the sum counts all events written by this node")
                .register(registry)
                .record(events);
    }

    void journalled() {
        Counter.builder("frontdesk.events.journalled")
                .description("Events that took the way through the journal")
                .register(registry)
                .increment();
    }

    /** Counts a call when its end comes in, by the outcome that it then has. */
    void told(EventKind kind, Summary call) {
        if (kind == EventKind.HANGUP || kind == EventKind.PRESUMED_END) {
            registry.counter("frontdesk.calls", "outcome", call.outcome().name().toLowerCase(Locale.ROOT))
                    .increment();
        }
    }

    /** Not a number while the database cannot say. */
    private double open() {
        try {
            return watch.isThere() ? calls.open() : Double.NaN;
        } catch (EJBException away) {
            return Double.NaN;
        }
    }
}
