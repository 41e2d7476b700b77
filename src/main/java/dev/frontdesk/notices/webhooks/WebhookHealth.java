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

/** Checks that subscriptions take what they are sent. */
@ApplicationScoped
public class WebhookHealth implements HealthCheck {

    /** Faults of recipients that end sooner need nobody. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Inject
    private KnownSubscriptions known;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "subscriptions";
    }

    /** DEGRADED if nothing could be delivered to an active subscription for half an hour. */
    @Override
    public CheckResult check() {
        Instant limit = clock.instant().minus(PATIENCE);
        return result(known.active().stream()
                .filter(recipient -> recipient.failingSince() != null)
                .filter(recipient -> recipient.failingSince().isBefore(limit))
                .map(Recipient::id)
                .toList());
    }

    static CheckResult result(List<Long> failing) {
        if (failing.isEmpty()) {
            return new CheckResult(CheckStatus.UP, "Subscriptions take what they are sent.");
        }
        return new CheckResult(
                CheckStatus.DEGRADED,
                "Nothing could be delivered for half an hour to subscription " + failing
                        + ". GET /api/subscriptions/{id}/deliveries says why. After a day it is disabled.");
    }
}
