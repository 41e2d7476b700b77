package dev.frontdesk.access;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Started;
import dev.frontdesk.database.DatabaseReady;
import dev.frontdesk.database.DatabaseWatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tokens in memory, so that no request asks the database who sent it. They are read again every two seconds: so long may
 * a revoked token open another node. While the database is down they hold for ten minutes.
 */
@ApplicationScoped
public class KnownTokens {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    @Inject
    private Tokens tokens;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private BackgroundTasks tasks;

    private final Map<Long, Instant> used = new ConcurrentHashMap<>();
    private volatile TokensRead read;

    void load(@Observes DatabaseReady event) {
        refresh();
    }

    void begin(@Observes Started event) {
        tasks.start("tokens", PAUSE, this::keepUp);
    }

    private void keepUp() {
        if (watch.isAvailable()) {
            refresh();
            noteUses();
        }
    }

    /** After a change; one at a time, so that an older reading never replaces a newer one. */
    synchronized void refresh() {
        long now = System.nanoTime();
        read = new TokensRead(tokens.all(), now);
    }

    /** Empty if it cannot be said which tokens are right: the database has been down for too long. */
    Optional<TokensRead> read() {
        return Optional.ofNullable(read).filter(last -> last.holdsAt(System.nanoTime()));
    }

    /** Costs the request nothing: the use is written later. */
    void use(AccessToken token, Instant now) {
        used.put(token.id(), now.truncatedTo(ChronoUnit.SECONDS));
    }

    private void noteUses() {
        for (AccessToken token : read.tokens()) {
            Instant use = used.get(token.id());
            if (use != null && isDue(token, use)) {
                tokens.markUsed(token.id(), use);
                used.remove(token.id(), use);
            }
        }
    }

    private static boolean isDue(AccessToken token, Instant use) {
        return token.lastUsedAt() == null || !use.isBefore(token.lastUsedAt().plus(BETWEEN_NOTES));
    }
}
