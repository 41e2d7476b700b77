package dev.frontdesk.notices.webhooks;

import dev.frontdesk.notices.Announcement;
import dev.frontdesk.notices.NoticeKind;
import java.time.Instant;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * A subscription as a sender sees it.
 *
 * @param companyNumber the id of the only line whose calls it gets; null for all
 * @param failingSince null while it took the last that was sent to it
 */
record Recipient(
        long id,
        HttpUrl url,
        Format format,
        Set<NoticeKind> events,
        Long companyNumber,
        WebhookSecret secret,
        Instant failingSince) {

    static Recipient of(Subscription subscription) {
        return new Recipient(
                subscription.id(),
                HttpUrl.parse(subscription.url()),
                subscription.format(),
                subscription.events(),
                subscription.companyNumber(),
                subscription.secret(),
                subscription.failingSince());
    }

    boolean isFailing() {
        return failingSince != null;
    }

    boolean wants(Announcement announcement) {
        var line = announcement.call().summary().line();
        NoticeKind kind = announcement.notice().kind();
        return events.contains(kind)
                && format.events().contains(kind)
                && (companyNumber == null || line != null && line.id() == companyNumber);
    }
}
