package dev.frontdesk.notices.webhooks;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Started;
import dev.frontdesk.database.DatabaseWatch;
import dev.frontdesk.notices.OutboxFailed;
import dev.frontdesk.notices.OutboxSql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Finds subscriptions with deliveries that are due and that no node tries, every 15 seconds. The loop that sends cannot report its
 * own death, so the table is asked.
 */
@ApplicationScoped
class LateDeliveries {

    private static final Logger LOG = Logger.getLogger(LateDeliveries.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(15);

    /** Those of a failing subscription wait on purpose. */
    private static final String LATE = """
            select id from subscription as s where active and failing_since is null and exists (
                select 1 from delivery as d where d.subscription_id = s.id and d.status = 'waiting'
                    and d.next_at < now() - interval '2 minutes')
            order by id""";

    @Resource(lookup = "java:app/jdbc/frontdesk")
    private DataSource database;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private BackgroundTasks tasks;

    private volatile List<Long> subscriptions = List.of();

    void begin(@Observes Started started) {
        tasks.start("late deliveries", PAUSE, this::look);
    }

    /** The ids of the subscriptions, as last seen. */
    List<Long> subscriptions() {
        return subscriptions;
    }

    private void look() {
        if (watch.isAvailable()) {
            try {
                subscriptions = new OutboxSql(database).query(LATE, row -> row.getLong(1));
            } catch (OutboxFailed later) {
                LOG.log(Level.FINE, "Late deliveries are looked for later.", later);
            }
        }
    }
}
