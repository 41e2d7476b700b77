package dev.frontdesk.notices.webhooks;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;

/** What answers mean for their subscriptions: a 410, or a day of failures, disables one. */
@ApplicationScoped
class Consequences {

    private static final Logger LOG = Logger.getLogger(Consequences.class.getName());

    @Inject
    private KnownSubscriptions known;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private DeliveryResults results;

    void follow(List<Settled> settled) {
        Set<Long> unwanted =
                ids(settled.stream().filter(each -> each.result().isUnwanted()).toList());
        unwanted.forEach(id -> disable(id, "The recipient answered 410: it wants nothing more."));
        Set<Long> good =
                ids(settled.stream().filter(each -> each.result().isGood()).toList());
        Set<Long> failing =
                ids(settled.stream().filter(each -> !each.result().isGood()).toList());
        failing.removeAll(good);
        note(good, failing);
    }

    /** Asks the database only where something changes. */
    private void note(Set<Long> good, Set<Long> failing) {
        Map<Long, Boolean> wasFailing = known.active().stream().collect(toMap(Recipient::id, Recipient::isFailing));
        good.removeIf(id -> !wasFailing.getOrDefault(id, false));
        if (!good.isEmpty() || !failing.isEmpty()) {
            results.note(good, failing);
            failing.removeIf(id -> !wasFailing.getOrDefault(id, false));
            results.failedForADay(failing)
                    .forEach(id -> disable(id, "Nothing could be delivered for a day. See its deliveries for why."));
        }
    }

    private void disable(long id, String because) {
        subscriptions.disable(id, because);
        known.refresh();
        LOG.warning("Disabled subscription " + id + ". " + because);
    }

    private static Set<Long> ids(List<Settled> settled) {
        return settled.stream().map(Settled::subscription).collect(toCollection(HashSet::new));
    }
}
