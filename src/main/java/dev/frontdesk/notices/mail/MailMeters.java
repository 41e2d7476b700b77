package dev.frontdesk.notices.mail;

import dev.frontdesk.background.Started;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The metrics of mail; each node counts what it sent itself. */
@ApplicationScoped
class MailMeters {

    private static final List<String> RESULTS = List.of("sent", "retried", "failed", "dropped");

    @Inject
    private MeterRegistry registry;

    private final Map<String, Counter> mails = new HashMap<>();

    /** At the start, so that the figures are there before the first mail. */
    void register(@Observes Started started) {
        RESULTS.forEach(result -> mails.put(
                result,
                Counter.builder("frontdesk.mails")
                        .description(
                                "Attempts to send a mail; failed ones are not tried again, dropped ones are not due any more")
                        .tag("result", result)
                        .register(registry)));
    }

    /** @param status of the mail after the attempt */
    void count(String status) {
        mails.get(status.equals("waiting") ? "retried" : status).increment();
    }
}
