package dev.frontdesk.notices.webhooks;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Started;
import dev.frontdesk.notices.OutboxFailed;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Draws from results what they mean for subscriptions: a 410, or a day of failures, disables one. On a thread of its own, since
 * changes of subscriptions wait for each other, and sending waits for none.
 */
@ApplicationScoped
class Consequences {

    private static final Logger LOG = Logger.getLogger(Consequences.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Inject
    private KnownSubscriptions known;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private DeliveryResults results;

    @Inject
    private WebhookMeters meters;

    @Inject
    private BackgroundTasks tasks;

    private final LinkedBlockingQueue<Settled> settled = new LinkedBlockingQueue<>();

    void begin(@Observes Started started) {
        tasks.start("subscription results", PAUSE, this::run);
    }

    /** Returns at once. */
    void follow(List<Settled> all) {
        all.forEach(meters::count);
        settled.addAll(all);
    }

    private void run() {
        List<Settled> all = new ArrayList<>();
        settled.drainTo(all);
        try {
            draw(all);
        } catch (OutboxFailed | EJBException later) {
            LOG.log(Level.FINE, "Subscriptions are changed after their next results.", later);
        }
    }

    private void draw(List<Settled> all) {
        ids(all, Attempted::isUnwanted)
                .forEach(id -> disable(id, "The recipient answered 410: it wants nothing more."));
        Set<Long> good = ids(all, Attempted::isGood);
        Set<Long> failing = ids(all, result -> !result.isGood());
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

    private static Set<Long> ids(List<Settled> all, Predicate<Attempted> which) {
        return all.stream()
                .filter(each -> which.test(each.result()))
                .map(Settled::subscription)
                .collect(toCollection(HashSet::new));
    }
}
