package dev.frontdesk.access.signin;

import dev.frontdesk.background.Started;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Counts sign-ins by their result, and sign-outs. */
@ApplicationScoped
public class SignInMeters {

    @Inject
    private MeterRegistry registry;

    private Counter signedIn;
    private Counter refused;
    private Counter unavailable;
    private Counter signedOut;

    @PostConstruct
    void register() {
        signedIn = result("ok");
        refused = result("refused");
        unavailable = result("unavailable");
        signedOut = Counter.builder("frontdesk.signouts")
                .description("People who signed out")
                .register(registry);
    }

    private Counter result(String result) {
        return Counter.builder("frontdesk.signins")
                .description(
                        "People who came to sign in, by result; unavailable: the provider does not answer as it should")
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

    void signedOut() {
        signedOut.increment();
    }

    void failed(SignInFailed failure) {
        (failure.status() == SignInFailed.UNAVAILABLE ? unavailable : refused).increment();
    }
}
