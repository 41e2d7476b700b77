package dev.frontdesk.call.store;

import dev.frontdesk.call.Outcome;
import dev.frontdesk.call.journal.JournalFolder;
import dev.frontdesk.database.DatabaseWatch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The metrics of the log. The gauge {@code frontdesk_calls_last_24h} is read from the rows and so agrees with the list at any
 * time; every node shows the same, so it is not to be summed over nodes.
 */
@ApplicationScoped
public class CallMeters {

    @Inject
    private MeterRegistry registry;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private Calls calls;

    @Inject
    private RecentOutcomes recent;

    @Inject
    private Clock clock;

    private DistributionSummary batches;
    private Counter countJournalled;

    @PostConstruct
    void register() {
        batches = DistributionSummary.builder("frontdesk.events.batch")
                .description("New events in one transaction; the sum counts all events that this node wrote")
                .register(registry);
        countJournalled = Counter.builder("frontdesk.events.journalled")
                .description("Events that were written to the journal first")
                .register(registry);
    }

    void watch(GroupCommitWriter groupCommitWriter, JournalFolder journal) {
        gauge(
                "frontdesk.writer.waiting",
                "Events that wait for the writer of this node",
                groupCommitWriter,
                GroupCommitWriter::waiting);
        gauge("frontdesk.journal.bytes", "Bytes of events that wait in the journal", journal, JournalFolder::length);
        gauge(
                "frontdesk.journal.oldest.seconds",
                "Age of the oldest event that waits in the journal; 0 if none does",
                journal,
                folder -> age(folder.oldest()));
        gauge("frontdesk.calls.open", "Calls that are going on, of all nodes", this, CallMeters::open);
        for (Outcome outcome : Outcome.values()) {
            Gauge.builder("frontdesk.calls.last.24h", recent, log -> log.count(outcome))
                    .description("Calls of the last 24 hours that are over, of all nodes, by outcome")
                    .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }

    private <T> void gauge(String name, String description, T of, ToDoubleFunction<T> value) {
        Gauge.builder(name, of, value).description(description).register(registry);
    }

    /** Counts events that are new in the log. A repeated event is not new. */
    void written(int events) {
        batches.record(events);
    }

    void countJournalled() {
        countJournalled.increment();
    }

    private double age(Instant begun) {
        return begun == null ? 0 : Duration.between(begun, clock.instant()).toMillis() / 1000.0;
    }

    /** NaN while the database is down. */
    private double open() {
        try {
            return watch.isAvailable() ? calls.open() : Double.NaN;
        } catch (EJBException unavailable) {
            return Double.NaN;
        }
    }
}
