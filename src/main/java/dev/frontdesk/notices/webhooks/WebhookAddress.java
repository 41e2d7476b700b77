package dev.frontdesk.notices.webhooks;

import dev.frontdesk.settings.Reach;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/** Says whether events may be sent to an address, judged by its text; where it leads is checked when the connection is made. */
final class WebhookAddress {

    private static final int LONGEST = 2000;
    private static final Set<String> OURSELVES = Set.of("localhost", "ip6-localhost");

    private final Reach reach;

    WebhookAddress(Reach reach) {
        this.reach = reach;
    }

    /** What is wrong with it; empty if nothing is. */
    Optional<String> flaw(String text) {
        HttpUrl url = text.length() > LONGEST ? null : HttpUrl.parse(text);
        if (url == null || !text.matches("\\p{Graph}+")) {
            return Optional.of("must be an address such as https://crm.example.com/calls");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty() || url.fragment() != null) {
            return Optional.of("must have neither a user name nor a # in it");
        }
        if (!url.isHttps() && !mayBeInside(url)) {
            return Optional.of("must begin with https://; by http only what SUBSCRIPTIONS_MAY_REACH lists is reached");
        }
        return OURSELVES.contains(url.host()) && !reach.containsHost(url.host())
                ? Optional.of("leads to the own network; an operator may list it in SUBSCRIPTIONS_MAY_REACH")
                : Optional.empty();
    }

    /** A name may lead to a listed range: that is known when it is called. */
    private boolean mayBeInside(HttpUrl url) {
        return reach.containsHost(url.host()) || !reach.ranges().isEmpty();
    }
}
