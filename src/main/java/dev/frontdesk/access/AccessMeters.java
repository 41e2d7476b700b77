package dev.frontdesk.access;

import dev.frontdesk.background.Started;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The metrics of who may do what. */
@ApplicationScoped
public class AccessMeters {

    @Inject
    private MeterRegistry registry;

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
    }

    /** Counters begin at zero, not at their first event. */
    void begin(@Observes Started event) {
        wrongTokens.increment(0);
    }

    void wrongToken() {
        wrongTokens.increment();
    }

    void forbidden() {
        forbidden.increment();
    }
}
