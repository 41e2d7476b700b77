package dev.frontdesk.notices.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frontdesk.settings.MailServer;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hands mails to the server, by SMTP (RFC 5321), over one connection that opens with the first and ends with the postbox. For
 * one thread.
 */
final class Postbox implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Postbox.class.getName());

    private final MailServer server;
    private final Session session;
    private Transport connection;

    Postbox(MailServer server) {
        this(server, Session.getInstance(SmtpProperties.of(server)));
    }

    Postbox(MailServer server, Session session) {
        this.server = server;
        this.session = session;
    }

    /** Connects and logs in, where it has not yet. */
    void open() throws NotSent {
        if (connection != null && connection.isConnected()) {
            return;
        }
        try {
            connection = session.getTransport();
            MailServer.Login login = server.login().orElse(new MailServer.Login(null, null));
            connection.connect(server.host(), server.port(), login.user(), login.password());
        } catch (MessagingException failure) {
            close();
            throw SmtpFailures.connecting(failure);
        }
    }

    /**
     * Returns when the server has taken the mail.
     *
     * @param id the same for each attempt; letters, digits, dots and dashes
     */
    void send(String to, String id, MailText text) throws NotSent {
        open();
        try {
            MimeMessage mail = message(to, id, text);
            connection.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException failure) {
            close();
            throw SmtpFailures.sending(failure);
        }
    }

    private MimeMessage message(String to, String id, MailText text) throws MessagingException {
        String domain = server.from().domain();
        MimeMessage mail = new Identified(session, "<" + id + "@" + domain + ">");
        mail.setFrom(sender());
        mail.setRecipient(RecipientType.TO, address(to));
        mail.setSubject(text.subject(), UTF_8.name());
        mail.setSentDate(new Date());
        mail.setHeader("List-Id", "Frontdesk <calls.frontdesk." + domain + ">");
        // No answer of an absent colleague (RFC 3834).
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setContent(new MimeMultipart("alternative", part(text.plain(), "plain"), part(text.html(), "html")));
        mail.saveChanges();
        return mail;
    }

    private InternetAddress sender() throws MessagingException {
        try {
            String name = server.from().name();
            return new InternetAddress(server.from().address(), name.isEmpty() ? null : name, UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("every Java platform has UTF-8", impossible);
        }
    }

    /** A mail server may pass mail to others only by ASCII addresses, unless all of them can SMTPUTF8. */
    private static InternetAddress address(String text) throws AddressException {
        if (!US_ASCII.newEncoder().canEncode(text)) {
            throw new AddressException("not ASCII");
        }
        return new InternetAddress(text, true);
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8.name(), subtype);
        return part;
    }

    @Override
    public void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (MessagingException ended) {
            LOG.log(Level.FINE, "The connection to the mail server had ended.", ended);
        } finally {
            connection = null;
        }
    }

    /** A message that keeps its own id. */
    private static final class Identified extends MimeMessage {

        private final String id;

        private Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
