package dev.frontdesk.access.signin;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Started;
import dev.frontdesk.database.DatabaseReady;
import dev.frontdesk.database.DatabaseWatch;
import dev.frontdesk.settings.Settings;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;

/**
 * The sessions of people who have signed out, in memory: a copy of their cookie opens nothing, here at once and on every
 * other node after two seconds. What could not be stored, since the database is down, is stored once it is available.
 */
@ApplicationScoped
public class EndedSessions {

    private static final Logger LOG = Logger.getLogger(EndedSessions.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Inject
    private EndedSessionTable table;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private BackgroundTasks tasks;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private final Map<UUID, Instant> unstored = new ConcurrentHashMap<>();
    private volatile Set<UUID> stored = Set.of();

    void load(@Observes DatabaseReady event) {
        keepUp();
    }

    void begin(@Observes Started event) {
        if (settings.openId().isPresent()) {
            tasks.start("ended sessions", PAUSE, this::keepUp);
        }
    }

    boolean contains(UUID id) {
        return unstored.containsKey(id) || stored.contains(id);
    }

    void end(Session session) {
        unstored.put(session.id(), clock.instant().plus(Session.LENGTH));
        try {
            keepUp();
        } catch (EJBException failure) {
            LOG.warning(
                    "A sign-out could not be stored. It holds on this node, and is stored once the database is available.");
        }
    }

    /** One at a time, so that an older reading never replaces a newer one. */
    private synchronized void keepUp() {
        if (settings.openId().isPresent() && watch.isAvailable()) {
            Map<UUID, Instant> added = Map.copyOf(unstored);
            added.forEach(table::add);
            stored = table.read(clock.instant());
            added.keySet().forEach(unstored::remove);
        }
    }
}
