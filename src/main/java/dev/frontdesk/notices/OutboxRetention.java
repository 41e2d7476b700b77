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

/** Deletes deliveries and mails of more than seven days ago, whatever became of them, in small steps, on each node. */
@ApplicationScoped
public class OutboxRetention {

    private static final Logger LOG = Logger.getLogger(OutboxRetention.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final List<String> TABLES = List.of("delivery", "mail");
    private static final int STEP = 1000;
    private static final int MOST_STEPS = 100;

    private static final String FORGET = "delete from %1$s where id in (select id from %1$s order by id limit ?)"
            + " and created_at < now() - interval '7 days'";

    @Resource(lookup = "java:app/jdbc/frontdesk")
    private DataSource database;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private BackgroundTasks tasks;

    void begin(@Observes Started started) {
        tasks.startLong("outbox retention", PAUSE, progress -> TABLES.forEach(table -> run(table, progress)));
    }

    private void run(String table, Runnable progress) {
        try {
            int steps = 0;
            while (steps < MOST_STEPS && watch.isAvailable() && forget(table) == STEP) {
                progress.run();
                steps++;
            }
        } catch (OutboxFailed later) {
            LOG.log(Level.FINE, "What is old in the outbox is deleted later.", later);
        }
    }

    /** The oldest first. */
    private int forget(String table) {
        return new OutboxSql(database).update(FORGET.formatted(table), STEP);
    }
}
