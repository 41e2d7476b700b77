package dev.frontdesk.voicemail;

import dev.frontdesk.background.Started;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The metrics of the archive; each node counts what it did itself. */
@ApplicationScoped
class ArchiveMeters {

    @Inject
    private MeterRegistry registry;

    private DistributionSummary copies;
    private Counter deletions;
    private Counter failures;

    /** At the start, so that the figures are there before the first message. */
    void register(@Observes Started started) {
        copies = DistributionSummary.builder("frontdesk.voicemail.copied.bytes")
                .description("Messages that this node copied into the database, with their bytes")
                .register(registry);
        deletions = Counter.builder("frontdesk.voicemail.deleted")
                .description("Recordings that this node had Plivo delete")
                .register(registry);
        failures = Counter.builder("frontdesk.voicemail.failures")
                .description("Attempts to copy or to delete a recording that failed; each is tried again")
                .register(registry);
    }

    void copied(int bytes) {
        copies.record(bytes);
    }

    void deleted() {
        deletions.increment();
    }

    void failed() {
        failures.increment();
    }
}
