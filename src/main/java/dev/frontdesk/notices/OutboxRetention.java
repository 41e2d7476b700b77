package dev.frontdesk.notices;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Started;
import dev.frontdesk.database.DatabaseWatch;
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
 * Deletes deliveries and mails of more than seven days ago, whatever became of them, and deliveries to subscriptions that were
 * removed, in small steps, on each node.
 */
@ApplicationScoped
public class OutboxRetention {

    private static final Logger LOG = Logger.getLogger(OutboxRetention.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final List<String> TABLES = List.of("delivery", "mail");
    private static final int STEP = 1000;
    private static final int MOST_STEPS = 100;

    /** The oldest first. */
    private static final String FORGET = "delete from %1$s where id in (select id from %1$s order by id limit ?)"
            + " and created_at < now() - interval '7 days'";

    /** Goes by the index from one subscription to the next, since the table may have a million rows for each. */
    private static final String FORGET_REMOVED = """
            with recursive named as (
                (select min(subscription_id) as id from delivery) union all
                select (select min(subscription_id) from delivery where subscription_id > named.id) from named
                where named.id is not null),
            removed as materialized (
                select id from named where not exists (select 1 from subscription where subscription.id = named.id))
            delete from delivery where id in (
                select d.id from removed cross join lateral (
                    select id from delivery where delivery.subscription_id = removed.id order by id limit 1000) as d
                limit ?)""";

    @Resource(lookup = "java:app/jdbc/frontdesk")
    private DataSource database;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private BackgroundTasks tasks;

    void begin(@Observes Started started) {
        tasks.startLong("outbox retention", PAUSE, progress -> {
            TABLES.forEach(table -> run(FORGET.formatted(table), progress));
            run(FORGET_REMOVED, progress);
        });
    }

    private void run(String forget, Runnable progress) {
        try {
            int steps = 0;
            while (steps < MOST_STEPS && watch.isAvailable() && forget(forget) == STEP) {
                progress.run();
                steps++;
            }
        } catch (OutboxFailed later) {
            LOG.log(Level.FINE, "What is old in the outbox is deleted later.", later);
        }
    }

    private int forget(String step) {
        return new OutboxSql(database).update(step, STEP);
    }
}
