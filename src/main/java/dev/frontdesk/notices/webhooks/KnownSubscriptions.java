package dev.frontdesk.notices.webhooks;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Started;
import dev.frontdesk.database.DatabaseReady;
import dev.frontdesk.database.DatabaseWatch;
import dev.frontdesk.notices.Announcement;
import dev.frontdesk.notices.NoticeKind;
import dev.frontdesk.notices.Recipients;
import dev.frontdesk.notices.webhooks.DeliveryQueue.Addressed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The active subscriptions in memory. They are read again every two seconds, so another node knows a new one by then. */
@ApplicationScoped
public class KnownSubscriptions implements Recipients {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private DeliveryQueue queue;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private BackgroundTasks tasks;

    private volatile List<Recipient> active = List.of();
    private volatile Set<NoticeKind> wanted = Set.of();

    void load(@Observes DatabaseReady event) {
        refresh();
    }

    void begin(@Observes Started event) {
        tasks.start("subscriptions", PAUSE, this::keepUp);
    }

    private void keepUp() {
        if (watch.isAvailable()) {
            refresh();
        }
    }

    /** After a change; one at a time, so that an older reading never replaces a newer one. */
    synchronized void refresh() {
        active = subscriptions.all().stream()
                .filter(Subscription::active)
                .map(Recipient::of)
                .toList();
        Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
        active.forEach(recipient -> kinds.addAll(recipient.events()));
        wanted = kinds;
    }

    List<Recipient> active() {
        return active;
    }

    @Override
    public Set<NoticeKind> wanted() {
        return wanted;
    }

    @Override
    public void add(List<Announcement> due) {
        List<Addressed> addressed = due.stream().flatMap(this::addressed).toList();
        if (!addressed.isEmpty()) {
            queue.add(addressed);
        }
    }

    private Stream<Addressed> addressed(Announcement announcement) {
        return active.stream()
                .filter(recipient -> recipient.wants(announcement))
                .map(recipient -> new Addressed(recipient.id(), announcement));
    }
}
