package dev.frontdesk.notices.webhooks;

import dev.frontdesk.notices.NoticeKind;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;

/** A subscription as the API writes it; its secret cannot be read again. */
@JsonbPropertyOrder({"id", "url", "events", "companyNumber", "active", "disabledBecause", "createdAt", "format"})
public record SubscriptionJson(
        long id,
        @NotNull String url,
        List<String> events,
        Long companyNumber,
        boolean active,
        String disabledBecause,
        @NotNull Instant createdAt,
        @NotNull String format) {

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
    public record NewSubscription(
            long id,
            @NotNull String url,
            List<String> events,
            Long companyNumber,
            boolean active,
            String disabledBecause,
            @NotNull Instant createdAt,
            @NotNull String format,
            @NotNull String secret) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "NewSubscription[" + id + "]";
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

    NewSubscription with(WebhookSecret secret) {
        return new NewSubscription(
                id, url, events, companyNumber, active, disabledBecause, createdAt, format, secret.text());
    }
}
