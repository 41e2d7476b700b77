package dev.frontdesk.carrier.host;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real mail server for the shared Frontdesk, in the tests' process. It takes mail for every address. */
public final class Mailboxes {

    private static final String USER = "frontdesk";
    private static final String PASSWORD = "password-of-the-mail-server";
    private static final GreenMail SERVER = start();

    private Mailboxes() {}

    private static GreenMail start() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        server.setUser(USER, PASSWORD);
        return server;
    }

    /** What Frontdesk has to know of it. */
    static Map<String, String> settings() {
        return Map.of(
                "SMTP_URL",
                "smtp://" + USER + ":" + PASSWORD + "@127.0.0.1:"
                        + SERVER.getSmtp().getPort(),
                "MAIL_FROM",
                "Frontdesk <frontdesk@example.test>");
    }

    /** The password that nobody may read. */
    public static String password() {
        return PASSWORD;
    }

    /** What has come for this address so far, oldest first. */
    public static List<MimeMessage> of(String address) {
        return Stream.of(SERVER.getReceivedMessages())
                .filter(mail -> to(mail).equalsIgnoreCase(address))
                .toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getRecipients(RecipientType.TO)[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
