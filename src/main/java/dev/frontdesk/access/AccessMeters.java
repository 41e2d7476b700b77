package dev.frontdesk.access;

import dev.frontdesk.background.Started;
import dev.frontdesk.database.DatabaseWatch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The metrics of who may do what. */
@ApplicationScoped
public class AccessMeters {

    @Inject
    private MeterRegistry registry;

    @Inject
    private Audit audit;

    @Inject
    private DatabaseWatch watch;

    private Counter wrongTokens;
    private Counter forbidden;

    @PostConstruct
    void register() {
        wrongTokens = Counter.builder("frontdesk.access.wrong.tokens")
                .description("Requests with a token that is wrong or has expired (401 and 429)")
                .register(registry);
        forbidden = Counter.builder("frontdesk.access.forbidden")
                .description("Requests that their sender's role does not allow (403)")
                .register(registry);
        Gauge.builder("frontdesk.audit.entries", this, AccessMeters::entries)
                .description("Entries of the audit, of all nodes; a change that was not committed may count")
                .register(registry);
    }

    /** Counters begin at zero, not at their first event. */
    void begin(@Observes Started event) {
        wrongTokens.increment(0);
    }

    /** NaN while the database is down. */
    private double entries() {
        try {
            return watch.isAvailable() ? audit.newest() : Double.NaN;
        } catch (EJBException unavailable) {
            return Double.NaN;
        }
    }

    void wrongToken() {
        wrongTokens.increment();
    }

    void forbidden() {
        forbidden.increment();
    }
}
