package dev.frontdesk.notices.webhooks;

import dev.frontdesk.notices.NoticeKind;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;

/** A subscription as the API writes it; its secret cannot be read again. */
@JsonbPropertyOrder({"id", "url", "events", "companyNumber", "active", "disabledBecause", "createdAt", "format"})
public record SubscriptionJson(
        long id,
        String url,
        List<String> events,
        Long companyNumber,
        boolean active,
        String disabledBecause,
        Instant createdAt,
        String format) {

    /** The answer to POST, which alone has the secret. */
    @JsonbPropertyOrder({
        "id",
        "url",
        "events",
        "companyNumber",
        "active",
        "disabledBecause",
        "createdAt",
        "format",
        "secret"
    })
    public record Created(
            long id,
            String url,
            List<String> events,
            Long companyNumber,
            boolean active,
            String disabledBecause,
            Instant createdAt,
            String format,
            String secret) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Created[" + id + "]";
        }
    }

    static SubscriptionJson of(Subscription subscription) {
        return new SubscriptionJson(
                subscription.id(),
                subscription.url(),
                subscription.events().stream().map(NoticeKind::word).toList(),
                subscription.companyNumber(),
                subscription.active(),
                subscription.disabledBecause(),
                subscription.createdAt(),
                subscription.format().word());
    }

    Created with(WebhookSecret secret) {
        return new Created(id, url, events, companyNumber, active, disabledBecause, createdAt, format, secret.text());
    }
}
