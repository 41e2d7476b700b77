package dev.frontdesk.notices.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.frontdesk.carrier.host.Certificate;
import dev.frontdesk.notices.mail.NotSent.Extent;
import dev.frontdesk.settings.MailServer;
import jakarta.mail.Session;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail is handed in to servers that take it, refuse it, or are not who they should be. */
class PostboxTest {

    private static final MailText TEXT = new MailText("Missed call", "Missed call", "<p>Missed call</p>");
    private static final MailServer.Sender SENDER = new MailServer.Sender("Käthe", "desk@example.test");

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no luke@example.test here, MAIL_FOR_GOOD, The mail server answered 550 5.1.1.",
        "RCPT, 451 4.7.1 greylisted, MAIL, The mail server answered 451 4.7.1.",
        "MAIL, 553 sender not owned, MAIL_FOR_GOOD, The mail server answered 553.",
        "MAIL, 530 5.7.0 log in first, SERVER, The mail server answered 530 5.7.0.",
        "DATA, 554 5.7.1 policy, MAIL_FOR_GOOD, The mail server answered 554 5.7.1.",
        "., 552 5.3.4 too big, MAIL_FOR_GOOD, The mail server answered 552 5.3.4.",
        "., 421 4.3.2 shutting down, SERVER, The mail server answered 421 4.3.2."
    })
    void theReplySaysWhetherToTryAgain(String command, String reply, Extent extent, String words) throws Exception {
        try (ScriptedSmtp smtp = ScriptedSmtp.start().answers(command, reply)) {
            NotSent failure = failure(plain(smtp.port(), null), "luke@example.test");

            assertThat(failure.extent()).isEqualTo(extent);
            assertThat(failure).hasMessage(words);
        }
    }

    @Test
    void severalMailsTakeOneConnection() throws Exception {
        try (ScriptedSmtp smtp = ScriptedSmtp.start();
                Postbox postbox = new Postbox(plain(smtp.port(), null))) {
            postbox.send("luke@example.test", "a", TEXT);
            postbox.send("jane@example.test", "b", TEXT);

            assertThat(smtp.commands())
                    .filteredOn(line -> line.startsWith("EHLO"))
                    .hasSize(1);
            assertThat(smtp.commands())
                    .contains("RCPT TO:<luke@example.test>", "RCPT TO:<jane@example.test>")
                    .contains("Message-ID: <a@example.test>", "From: =?UTF-8?Q?K=C3=A4the?= <desk@example.test>");
        }
    }

    @ParameterizedTest
    @CsvSource({"'luke@example.test\r\nRCPT TO:<eve@example.test>'", "jürgen@example.test", "'a@b.test, c@d.test'"})
    void anAddressThatCannotBeUsedIsGivenUp(String address) throws Exception {
        try (ScriptedSmtp smtp = ScriptedSmtp.start()) {
            assertThat(failure(plain(smtp.port(), null), address).extent()).isEqualTo(Extent.MAIL_FOR_GOOD);
            assertThat(smtp.commands()).noneMatch(line -> line.startsWith("RCPT"));
        }
    }

    @Test
    void aPasswordIsNotSentToAnotherMachineWithoutTls() throws Exception {
        try (ScriptedSmtp smtp = ScriptedSmtp.start().answers("EHLO", "250-here\r\n250 AUTH PLAIN LOGIN")) {
            MailServer elsewhere = new MailServer("mail.example.test", 587, false, login(), SENDER);
            Session careful = Session.getInstance(SmtpProperties.of(elsewhere));

            NotSent failure = failure(new Postbox(plain(smtp.port(), "hush"), careful), "luke@example.test");

            assertThat(failure)
                    .hasMessage("The mail server offers no STARTTLS, and the password is not sent without it.");
            assertThat(smtp.commands()).noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    void aWrongPasswordConcernsAllMails() throws Exception {
        try (ScriptedSmtp smtp = ScriptedSmtp.start()
                .answers("EHLO", "250-here\r\n250 AUTH PLAIN")
                .answers("AUTH", "535 5.7.8 no, not hush")) {
            NotSent failure = failure(plain(smtp.port(), "hush"), "luke@example.test");

            assertThat(failure.extent()).isEqualTo(Extent.SERVER);
            assertThat(failure).hasMessage("The mail server rejects the user or the password of SMTP_URL.");
        }
    }

    @Test
    void nobodyAtThePortConcernsAllMails() throws Exception {
        try (Socket bound = new Socket()) {
            // Bound, and nobody listens: no other program can take the port meanwhile.
            bound.bind(new InetSocketAddress("127.0.0.1", 0));

            assertThat(failure(plain(bound.getLocalPort(), null), "luke@example.test"))
                    .hasMessage("Nobody accepts a connection at the host and port of SMTP_URL.");
        }
    }

    @Test
    void aCertificateThatIsNotTrustedOrAnotherHostsEndsTheConnection() {
        GreenMail stranger = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        stranger.start();
        MailServer server = new MailServer("localhost", stranger.getSmtps().getPort(), true, Optional.empty(), SENDER);
        Properties trusting = SmtpProperties.of(server);
        trusting.put("mail.smtps.ssl.socketFactory", new DummySSLSocketFactory());

        NotSent untrusted = failure(new Postbox(server), "luke@example.test");
        NotSent anotherHosts = failure(new Postbox(server, Session.getInstance(trusting)), "luke@example.test");

        assertThat(untrusted.extent()).isEqualTo(Extent.SERVER);
        assertThat(untrusted).hasMessageStartingWith("The connection to the mail server is not secure");
        assertThat(anotherHosts.extent()).isEqualTo(Extent.SERVER);
        assertThat(stranger.getReceivedMessages()).isEmpty();
        stranger.stop();
    }

    @Test
    void afterStartTlsTheCertificateIsCheckedBeforeThePasswordIsSent(@TempDir Path folder) throws Exception {
        SSLContext context = Certificate.in(folder).context();
        try (ScriptedSmtp smtp = ScriptedSmtp.start().startsTls(context)) {
            MailServer untrusted = new MailServer("localhost", smtp.port(), false, login(), SENDER);
            MailServer anotherHosts = new MailServer("127.0.0.1", smtp.port(), false, login(), SENDER);

            for (Postbox refusing : List.of(new Postbox(untrusted), trusting(anotherHosts, context))) {
                NotSent failure = failure(refusing, "luke@example.test");
                assertThat(failure.extent()).isEqualTo(Extent.SERVER);
                assertThat(failure).hasMessageStartingWith("The connection to the mail server is not secure");
                smtp.startsTls(context);
            }
            assertThat(smtp.commands()).noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    void afterStartTlsAllGoesEncrypted(@TempDir Path folder) throws Exception {
        SSLContext context = Certificate.in(folder).context();
        try (ScriptedSmtp smtp = ScriptedSmtp.start().startsTls(context);
                Postbox postbox = trusting(new MailServer("localhost", smtp.port(), false, login(), SENDER), context)) {
            postbox.send("luke@example.test", "a", TEXT);

            List<String> commands = smtp.commands();
            List<String> encrypted = commands.subList(commands.indexOf("(encrypted)"), commands.size());
            assertThat(encrypted).anyMatch(line -> line.startsWith("AUTH")).contains("RCPT TO:<luke@example.test>");
            assertThat(commands.subList(0, commands.indexOf("(encrypted)")))
                    .hasSize(2)
                    .contains("STARTTLS");
        }
    }

    private static Postbox trusting(MailServer server, SSLContext context) {
        Properties properties = SmtpProperties.of(server);
        properties.put("mail.smtp.ssl.socketFactory", context.getSocketFactory());
        return new Postbox(server, Session.getInstance(properties));
    }

    private static MailServer plain(int port, String password) {
        return new MailServer("127.0.0.1", port, false, password == null ? Optional.empty() : login(), SENDER);
    }

    private static Optional<MailServer.Login> login() {
        return Optional.of(new MailServer.Login("desk", "hush"));
    }

    private static NotSent failure(MailServer server, String to) {
        return failure(new Postbox(server), to);
    }

    private static NotSent failure(Postbox postbox, String to) {
        try (postbox) {
            return catchThrowableOfType(NotSent.class, () -> postbox.send(to, "a", TEXT));
        }
    }
}
