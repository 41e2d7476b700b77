package dev.frontdesk.notices.mail;

import dev.frontdesk.operations.Check;
import dev.frontdesk.operations.Finding;
import dev.frontdesk.settings.MailServer;
import dev.frontdesk.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Checks whether the mail server accepts a connection and the login, and whether mail goes to it encrypted. Sends none. */
@ApplicationScoped
class MailServerCheck implements Check {

    private static final String NAME = "mail";
    private static final String CORRECT =
            "Correct SMTP_URL, or the mail server. Meanwhile mail waits, for up to 31 hours, and is tried again.";

    private static final Finding UNENCRYPTED = Finding.warning(
            NAME,
            "The mail server offers no STARTTLS, so what is in mails goes to it unencrypted.",
            "Write smtps:// if the server has a port for it, or let it offer STARTTLS.");

    @Inject
    private Settings settings;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> look() {
        return List.of(settings.mailServer()
                .map(MailServerCheck::finding)
                .orElseGet(() -> Finding.ok(NAME, "No mail is sent: SMTP_URL is not set.")));
    }

    static Finding finding(MailServer server) {
        Optional<String> trouble = trouble(server, SmtpProperties.of(server));
        if (trouble.isPresent()) {
            return Finding.warning(NAME, trouble.get(), CORRECT);
        }
        return isUnencrypted(server) ? UNENCRYPTED : Finding.ok(NAME, "The mail server accepts the connection.");
    }

    private static boolean isUnencrypted(MailServer server) {
        Properties strict = SmtpProperties.of(server);
        strict.setProperty("mail.smtp.starttls.required", "true");
        return !server.tls()
                && !server.isOnLoopback()
                && trouble(server, strict).isPresent();
    }

    private static Optional<String> trouble(MailServer server, Properties properties) {
        try (Postbox postbox = new Postbox(server, Session.getInstance(properties))) {
            postbox.open();
            return Optional.empty();
        } catch (NotSent failure) {
            return Optional.of(failure.getMessage());
        }
    }
}
