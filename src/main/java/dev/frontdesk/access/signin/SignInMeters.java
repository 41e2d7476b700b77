package dev.frontdesk.access.signin;

import dev.frontdesk.background.Started;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Counts sign-ins by their result. */
@ApplicationScoped
public class SignInMeters {

    @Inject
    private MeterRegistry registry;

    private Counter signedIn;
    private Counter refused;

    @PostConstruct
    void register() {
        signedIn = counter("ok");
        refused = counter("refused");
    }

    private Counter counter(String result) {
        return Counter.builder("frontdesk.signins")
                .description("People who came to sign in, by result")
                .tag("result", result)
                .register(registry);
    }

    /** Counters begin at zero, not at their first event. */
    void begin(@Observes Started event) {
        signedIn.increment(0);
    }

    void signedIn() {
        signedIn.increment();
    }

    void refused() {
        refused.increment();
    }
}
