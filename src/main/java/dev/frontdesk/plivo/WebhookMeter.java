package dev.frontdesk.plivo;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Counts webhooks by kind and result, and how long they took to answer. */
@ApplicationScoped
class WebhookMeter {

    private static final String STARTED = WebhookMeter.class.getName();

    private static final Set<String> KINDS = Set.of(
            "answer",
            "fallback",
            "dial-event",
            "dial-result",
            "voicemail",
            "voicemail-ready",
            "hangup",
            "echo",
            "confirm",
            "ring-back");
    private static final Duration[] LIMITS = {
        Duration.ofMillis(2), Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(20),
        Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofSeconds(1)
    };

    @Inject
    private MeterRegistry registry;

    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    /** Registers the counters at zero, so that a rate can be computed from the first webhook on. */
    @PostConstruct
    void beginAtZero() {
        KINDS.forEach(kind -> timers.put(kind + " 200", timer(kind, 200)));
    }

    /** Only the first call for a request counts. */
    void begin(HttpServletRequest request) {
        if (request.getAttribute(STARTED) == null) {
            request.setAttribute(STARTED, System.nanoTime());
        }
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        String kind = kind(request);
        int status = response.getStatus();
        timers.computeIfAbsent(kind + " " + status, key -> timer(kind, status))
                .record(Duration.ofNanos(System.nanoTime() - (long) request.getAttribute(STARTED)));
    }

    /** The last segment of the address, if it is one that Frontdesk gives to Plivo. */
    static String kind(HttpServletRequest request) {
        String path = request.getRequestURI();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return KINDS.contains(last) ? last : "other";
    }

    private Timer timer(String kind, int status) {
        return Timer.builder("frontdesk.webhooks")
                .description("Webhooks of Plivo by kind and result; 403 are the rejected ones")
                .tag("kind", kind)
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(LIMITS)
                .register(registry);
    }
}
