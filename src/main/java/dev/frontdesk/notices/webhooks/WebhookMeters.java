package dev.frontdesk.notices.webhooks;

import dev.frontdesk.background.Started;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The metrics of what was sent; each node counts what it sent itself. */
@ApplicationScoped
class WebhookMeters {

    private static final List<String> RESULTS = List.of("delivered", "retried", "failed");

    @Inject
    private MeterRegistry registry;

    private final Map<String, Counter> attempts = new HashMap<>();
    private Timer took;

    /** At the start, so that the figures are there before the first delivery. */
    void register(@Observes Started started) {
        RESULTS.forEach(result -> attempts.put(
                result,
                Counter.builder("frontdesk.deliveries")
                        .description("Attempts to deliver an event to a subscription; failed ones are not tried again")
                        .tag("result", result)
                        .register(registry)));
        took = Timer.builder("frontdesk.deliveries.answer")
                .description("How long recipients took to answer")
                .register(registry);
    }

    void count(Settled settled) {
        attempts.get(settled.status().equals("waiting") ? "retried" : settled.status())
                .increment();
        took.record(settled.result().took());
    }
}
