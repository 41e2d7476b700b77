package dev.frontdesk.notices.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.operations.Finding;
import dev.frontdesk.operations.Status;
import dev.frontdesk.settings.MailServer;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The doctor asks the mail server, and sends nothing. */
class MailServerCheckTest {

    /** This machine, written so that it counts as another one. */
    private static final String ANOTHER = "127.1";

    private static final MailServer.Sender SENDER = new MailServer.Sender("Desk", "desk@example.test");

    @Test
    void aServerThatAcceptsTheLoginIsFineAndGetsNoMail() throws Exception {
        try (ScriptedSmtp smtp = ScriptedSmtp.start()
                .answers("EHLO", "250-here\r\n250 AUTH PLAIN")
                .answers("AUTH", "235 welcome")) {
            Finding finding = MailServerCheck.finding(server("127.0.0.1", smtp.port(), login()));

            assertThat(finding.status()).isEqualTo(Status.OK);
            assertThat(smtp.commands())
                    .anyMatch(line -> line.startsWith("AUTH"))
                    .noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void aLoginThatIsRejectedIsNamed() throws Exception {
        try (ScriptedSmtp smtp = ScriptedSmtp.start()
                .answers("EHLO", "250-here\r\n250 AUTH PLAIN")
                .answers("AUTH", "535 5.7.8 no, not hush")) {
            Finding finding = MailServerCheck.finding(server("127.0.0.1", smtp.port(), login()));

            assertThat(finding.status()).isEqualTo(Status.WARNING);
            assertThat(finding.finding()).isEqualTo("The mail server rejects the user or the password of SMTP_URL.");
            assertThat(finding.toDo()).contains("SMTP_URL");
        }
    }

    @Test
    void nobodyAtThePortIsNamed() throws Exception {
        try (Socket bound = new Socket()) {
            bound.bind(new InetSocketAddress("127.0.0.1", 0));

            assertThat(MailServerCheck.finding(server("127.0.0.1", bound.getLocalPort(), Optional.empty()))
                            .finding())
                    .startsWith("Nobody accepts a connection");
        }
    }

    @Test
    void anotherMachineWithoutStartTlsIsNamed() throws Exception {
        try (ScriptedSmtp smtp = ScriptedSmtp.start()) {
            assertThat(MailServerCheck.finding(server(ANOTHER, smtp.port(), Optional.empty()))
                            .finding())
                    .startsWith("The mail server offers no STARTTLS, so");
            assertThat(MailServerCheck.finding(server(ANOTHER, smtp.port(), login()))
                            .finding())
                    .contains("the password is not sent without it");
            assertThat(MailServerCheck.finding(server("127.0.0.1", smtp.port(), Optional.empty()))
                            .status())
                    .isEqualTo(Status.OK);
        }
    }

    private static MailServer server(String host, int port, Optional<MailServer.Login> login) {
        return new MailServer(host, port, false, login, SENDER);
    }

    private static Optional<MailServer.Login> login() {
        return Optional.of(new MailServer.Login("desk", "hush"));
    }
}
