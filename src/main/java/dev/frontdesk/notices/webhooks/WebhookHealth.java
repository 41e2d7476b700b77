package dev.frontdesk.notices.webhooks;

import dev.frontdesk.operations.HealthCheck;
import dev.frontdesk.operations.HealthResource.CheckResult;
import dev.frontdesk.operations.HealthResource.CheckStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that events are sent, and that subscriptions take them. */
@ApplicationScoped
public class WebhookHealth implements HealthCheck {

    /** Faults of recipients that end sooner need nobody. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Inject
    private KnownSubscriptions known;

    @Inject
    private LateDeliveries late;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "subscriptions";
    }

    /**
     * DEGRADED if nothing could be delivered to an active subscription for half an hour, or if what is due for one was not tried for
     * two minutes.
     */
    @Override
    public CheckResult check() {
        Instant limit = clock.instant().minus(PATIENCE);
        List<Long> failing = known.active().stream()
                .filter(recipient -> recipient.failingSince() != null)
                .filter(recipient -> recipient.failingSince().isBefore(limit))
                .map(Recipient::id)
                .toList();
        return result(failing, late.subscriptions());
    }

    static CheckResult result(List<Long> failing, List<Long> late) {
        if (failing.isEmpty() && late.isEmpty()) {
            return new CheckResult(CheckStatus.UP, "Subscriptions take what they are sent.");
        }
        String detail = Stream.of(failing(failing), late(late))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
        return new CheckResult(CheckStatus.DEGRADED, detail);
    }

    private static String failing(List<Long> subscriptions) {
        return subscriptions.isEmpty()
                ? ""
                : "Nothing could be delivered for half an hour to subscription " + subscriptions
                        + ". GET /api/subscriptions/{id}/deliveries says why. After a day it is disabled.";
    }

    private static String late(List<Long> subscriptions) {
        return subscriptions.isEmpty()
                ? ""
                : "Events for subscription " + subscriptions
                        + " have been due for two minutes and no node has sent them."
                        + " If frontdesk_deliveries_total does not grow on any node, restart Frontdesk;"
                        + " if it grows, the recipient must answer faster.";
    }
}
