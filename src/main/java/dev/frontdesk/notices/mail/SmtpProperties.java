package dev.frontdesk.notices.mail;

import dev.frontdesk.settings.MailServer;
import java.util.Map;
import java.util.Properties;

/**
 * How Jakarta Mail speaks to the server. The certificate must be trusted and valid for the server's name, both with implicit TLS
 * and after STARTTLS. A password goes unencrypted to this machine alone: a program in between could hide that the server
 * offers STARTTLS.
 *
 * @see <a href="https://eclipse-ee4j.github.io/angus-mail/docs/api/org.eclipse.angus.mail/org/eclipse/angus/mail/smtp/package-summary.html">its
 *     properties</a>
 */
final class SmtpProperties {

    /** For each step of the conversation. */
    private static final String STEP_MILLIS = "7000";

    private SmtpProperties() {}

    static Properties of(MailServer server) {
        String protocol = server.tls() ? "smtps" : "smtp";
        boolean isSecret = server.login().isPresent() && !server.isOnLoopback();
        Properties all = new Properties();
        all.setProperty("mail.transport.protocol", protocol);
        Map.of(
                        "auth",
                        String.valueOf(server.login().isPresent()),
                        "starttls.enable",
                        "true",
                        "starttls.required",
                        String.valueOf(isSecret && !server.tls()),
                        "ssl.checkserveridentity",
                        "true",
                        "connectiontimeout",
                        STEP_MILLIS,
                        "timeout",
                        STEP_MILLIS,
                        "writetimeout",
                        STEP_MILLIS,
                        "quitwait",
                        "false")
                .forEach((name, value) -> all.setProperty("mail." + protocol + "." + name, value));
        return all;
    }
}
