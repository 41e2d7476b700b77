package dev.frontdesk.notices.webhooks;

import dev.frontdesk.notices.NoticeKind;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a subscription is to be; null where nothing is said of it.
 *
 * @param companyNumber the id of the only line whose calls it gets; null for all
 * @param namesLine whether {@code companyNumber} is given, as it may be given as null
 */
@Schema(description = "POST needs url and events; PUT leaves as it is what it does not name.")
public record SubscriptionInput(
        String url, Format format, Set<NoticeKind> events, Long companyNumber, boolean namesLine, Boolean active) {

    /** Without the address, which may be a secret. */
    @Override
    public String toString() {
        return "SubscriptionInput" + events;
    }
}
