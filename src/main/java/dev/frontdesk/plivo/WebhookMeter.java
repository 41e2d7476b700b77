package dev.frontdesk.plivo;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Counts webhooks by kind and result, and how long they took to answer. */
@Provider
public class WebhookMeter implements ContainerResponseFilter {

    static final String STARTED = WebhookMeter.class.getName();

    private static final Set<String> KINDS =
            Set.of("answer", "fallback", "dial-event", "dial-result", "voicemail", "voicemail-ready", "hangup");
    private static final Duration[] LIMITS = {
        Duration.ofMillis(2), Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(20),
        Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofSeconds(1)
    };

    @Inject
    private MeterRegistry registry;

    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    /** A rate needs the zero from which it rises. */
    @PostConstruct
    void beginAtZero() {
        KINDS.forEach(kind -> timers.put(kind + " 200", timer(kind, 200)));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        String kind = KINDS.contains(last) ? last : "other";
        if (request.getProperty(STARTED) instanceof Long started) {
            timers.computeIfAbsent(kind + " " + response.getStatus(), key -> timer(kind, response.getStatus()))
                    .record(Duration.ofNanos(System.nanoTime() - started));
        }
    }

    private Timer timer(String kind, int status) {
        return Timer.builder("frontdesk.webhooks")
                .description("Webhooks of Plivo by kind and result; 403 are those whose signature was refused")
                .tag("kind", kind)
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(LIMITS)
                .register(registry);
    }
}
