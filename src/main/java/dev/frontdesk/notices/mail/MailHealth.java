package dev.frontdesk.notices.mail;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Started;
import dev.frontdesk.database.DatabaseWatch;
import dev.frontdesk.notices.OutboxFailed;
import dev.frontdesk.operations.HealthCheck;
import dev.frontdesk.operations.HealthResource.CheckResult;
import dev.frontdesk.operations.HealthResource.CheckStatus;
import dev.frontdesk.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Checks that mail is sent, by any node, as last seen: every 15 seconds. */
@ApplicationScoped
public class MailHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(MailHealth.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(15);

    /** Faults of a mail server that end sooner need nobody. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Inject
    private MailState state;

    @Inject
    private Settings settings;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private BackgroundTasks tasks;

    private volatile MailState.Seen seen = MailState.Seen.NOTHING;

    void begin(@Observes Started started) {
        if (settings.mailServer().isPresent()) {
            tasks.start("mail figures", PAUSE, this::look);
        }
    }

    @Override
    public String name() {
        return "mail";
    }

    /** DEGRADED if mail has been waiting for half an hour, or if one was given up within the last hour. */
    @Override
    public CheckResult check() {
        return settings.mailServer().isPresent()
                ? result(seen)
                : new CheckResult(CheckStatus.UP, "No mail is sent: SMTP_URL is not set.");
    }

    static CheckResult result(MailState.Seen seen) {
        if (seen.oldestSeconds() > PATIENCE.toSeconds()) {
            return new CheckResult(
                    CheckStatus.DEGRADED,
                    "Mail waits for more than half an hour and is tried again. " + seen.waitingTrouble());
        }
        if (seen.failed() > 0) {
            return new CheckResult(
                    CheckStatus.DEGRADED,
                    seen.failed() + " mails of the last hour are not sent. " + seen.failedTrouble()
                            + " The log names the users; check their e-mail addresses.");
        }
        return new CheckResult(CheckStatus.UP, "Mail is sent.");
    }

    private void look() {
        if (watch.isAvailable()) {
            try {
                seen = state.look();
            } catch (OutboxFailed later) {
                LOG.log(Level.FINE, "Mail is looked at later.", later);
            }
        }
    }
}
