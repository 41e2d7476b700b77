package dev.frontdesk.notices.webhooks;

import static java.util.stream.Collectors.toMap;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Started;
import dev.frontdesk.database.DatabaseWatch;
import dev.frontdesk.notices.OutboxFailed;
import dev.frontdesk.notices.Retries;
import dev.frontdesk.notices.webhooks.Lanes.Room;
import dev.frontdesk.settings.Settings;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends what is due, on each node: claims as many deliveries as there is room for, hands them to the client, and writes down in
 * batches what came of them. One thread; the client's threads do nothing but wait for answers.
 */
@ApplicationScoped
public class WebhookJob {

    private static final Logger LOG = Logger.getLogger(WebhookJob.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(1);
    private static final long BUSY_MILLIS = 10;
    private static final long IDLE_MILLIS = 150;

    @Inject
    private KnownSubscriptions known;

    @Inject
    private DeliveryQueue queue;

    @Inject
    private DeliveryResults written;

    @Inject
    private WebhookClient client;

    @Inject
    private Consequences consequences;

    @Inject
    private Settings settings;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private BackgroundTasks tasks;

    private final Retries retries =
            new Retries(() -> ThreadLocalRandom.current().nextDouble());
    private final LinkedBlockingQueue<Done> results = new LinkedBlockingQueue<>();
    private final List<Settled> unsettled = new ArrayList<>();
    private final Lanes lanes = new Lanes(System::nanoTime);
    private boolean busy;

    private record Done(Claimed claimed, Attempted attempted) {}

    void begin(@Observes Started started) {
        tasks.start("webhooks", PAUSE, this::run);
    }

    private void run() {
        try {
            collect();
            if (watch.isAvailable()) {
                settle();
                busy = claim() > 0;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (OutboxFailed | EJBException later) {
            LOG.log(Level.FINE, "Deliveries are settled or claimed later.", later);
        }
    }

    private void collect() throws InterruptedException {
        Done first = results.poll(busy ? BUSY_MILLIS : IDLE_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
            List<Done> all = new ArrayList<>(List.of(first));
            results.drainTo(all);
            all.forEach(this::answered);
        }
    }

    private void answered(Done done) {
        lanes.of(done.claimed().subscription()).answered(done.attempted());
        unsettled.add(settled(done.claimed(), done.attempted()));
    }

    private Settled settled(Claimed claimed, Attempted attempted) {
        if (attempted.isGood()) {
            return new Settled(claimed, attempted, "delivered", 0);
        }
        return retries.after(claimed.failures() + 1)
                .map(wait -> new Settled(claimed, attempted, "waiting", wait.toMillis()))
                .orElseGet(() -> new Settled(claimed, attempted, "failed", 0));
    }

    private void settle() {
        if (!unsettled.isEmpty()) {
            written.settle(unsettled);
            consequences.follow(unsettled);
            unsettled.clear();
        }
    }

    /** @return how many were sent */
    private int claim() {
        Map<Long, Recipient> recipients = known.active().stream().collect(toMap(Recipient::id, Function.identity()));
        List<Room> rooms = lanes.rooms(recipients.keySet());
        int left = lanes.left();
        List<Claimed> claimed = rooms.isEmpty() || left == 0 ? List.of() : queue.claim(rooms, left);
        if (!claimed.isEmpty()) {
            Payload payload = new Payload(settings.publicUrl());
            claimed.forEach(each -> send(each, recipients.get(each.subscription()), payload));
        }
        return claimed.size();
    }

    private void send(Claimed claimed, Recipient to, Payload payload) {
        lanes.of(claimed.subscription()).sent();
        String body = payload.of(
                to.format(),
                claimed.notice(),
                claimed.call().summary(),
                claimed.call().revision());
        client.send(to, id(claimed), body, attempted -> results.add(new Done(claimed, attempted)));
    }

    /** The same for all who are sent it, and each time: it says what happened, without the point that the signature needs. */
    private static String id(Claimed claimed) {
        return claimed.notice().callUuid() + "_"
                + claimed.notice().kind().word().replace('.', '_');
    }
}
