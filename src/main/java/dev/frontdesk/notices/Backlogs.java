package dev.frontdesk.notices;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Started;
import dev.frontdesk.database.DatabaseWatch;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** How much waits in the outbox, of all nodes, and for how long: for metrics and health. Looked up every 15 seconds. */
@ApplicationScoped
public class Backlogs {

    private static final Logger LOG = Logger.getLogger(Backlogs.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(15);

    @Inject
    private MeterRegistry registry;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private BackgroundTasks tasks;

    @Resource(lookup = "java:app/jdbc/frontdesk")
    private DataSource database;

    private volatile Map<String, Backlog> known = Map.of();

    void begin(@Observes Started started) {
        for (String what : new String[] {"notices", "deliveries", "mails"}) {
            Gauge.builder("frontdesk.outbox.waiting", () -> of(what).waiting())
                    .description("What waits in the outbox, of all nodes; 100000 stands for more")
                    .tag("what", what)
                    .register(registry);
            Gauge.builder("frontdesk.outbox.oldest.seconds", () -> of(what).oldestSeconds())
                    .description("The age of the oldest that waits in the outbox, of all nodes")
                    .tag("what", what)
                    .register(registry);
        }
        tasks.start("outbox figures", PAUSE, this::look);
    }

    /** @param what {@code notices} that are due, {@code deliveries} or {@code mails} */
    public Backlog of(String what) {
        return known.getOrDefault(what, Backlog.NOTHING);
    }

    private void look() {
        if (watch.isAvailable()) {
            try {
                OutboxSql sql = new OutboxSql(database);
                Map<String, Backlog> seen = new TreeMap<>();
                seen.put("notices", Backlog.ofNotices(sql));
                seen.put("deliveries", Backlog.waitingIn("delivery", sql));
                seen.put("mails", Backlog.waitingIn("mail", sql));
                known = seen;
            } catch (OutboxFailed later) {
                LOG.log(Level.FINE, "The outbox is looked at later.", later);
            }
        }
    }
}
