package dev.frontdesk.notices.mail;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Backoff;
import dev.frontdesk.background.Started;
import dev.frontdesk.database.DatabaseWatch;
import dev.frontdesk.notices.OutboxFailed;
import dev.frontdesk.settings.MailServer;
import dev.frontdesk.settings.Settings;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends the mails that are due, one after the other, on each node. While the server takes none, it is asked now and then. */
@ApplicationScoped
public class MailJob {

    private static final Logger LOG = Logger.getLogger(MailJob.class.getName());

    /** With it the health allows a run to be silent for longer than a mail may take. */
    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Inject
    private MailQueue queue;

    @Inject
    private MailSender sender;

    @Inject
    private Settings settings;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private BackgroundTasks tasks;

    private final Backoff server = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5));
    private String trouble = "";

    void begin(@Observes Started started) {
        settings.mailServer().ifPresent(to -> tasks.startLong("mail", PAUSE, progress -> run(to, progress)));
    }

    private void run(MailServer to, Runnable progress) {
        try (Postbox postbox = new Postbox(to)) {
            while (watch.isAvailable() && server.isDue() && sendNext(postbox)) {
                progress.run();
            }
        } catch (OutboxFailed | EJBException later) {
            LOG.log(Level.FINE, "Mails are claimed or settled later.", later);
        }
    }

    /** @return false if none is due */
    private boolean sendNext(Postbox postbox) {
        Optional<ClaimedMail> claimed = queue.claim();
        claimed.ifPresent(mail -> note(sender.send(mail, postbox)));
        return claimed.isPresent();
    }

    /** Logs each change of the server's trouble once. */
    private void note(MailSender.Attempt attempt) {
        if (attempt.isServersFault()) {
            server.failed();
            if (!trouble.equals(attempt.trouble())) {
                LOG.warning("No mail is sent. " + attempt.trouble() + " Mails wait and are tried again.");
            }
            trouble = attempt.trouble();
        } else if (attempt.hasReachedServer()) {
            server.succeeded();
            if (!trouble.isEmpty()) {
                LOG.info("The mail server takes mail again.");
            }
            trouble = "";
        }
    }
}
