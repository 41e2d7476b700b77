package dev.frontdesk.notices.mail;

import dev.frontdesk.notices.mail.NotSent.Extent;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Reads from a failure what it means for the mail. The reply of the server is at the beginning of an exception's message: its
 * class that has the code as a number belongs to one library, not to Jakarta Mail.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1">RFC 5321: reply codes</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4954#section-6">RFC 4954: those of a login</a>
 */
final class SmtpFailures {

    private static final Pattern REPLY = Pattern.compile("([45]\\d\\d)[ -]([245]\\.\\d{1,3}\\.\\d{1,3})?(?s:.*)");

    /** About the login, or the server goes down: all mails would be refused. */
    private static final Set<String> NOT_OF_THE_MAIL = Set.of("421", "530", "534", "535", "538");

    private SmtpFailures() {}

    /** What a failure to connect means. */
    static NotSent connecting(MessagingException failure) {
        return new NotSent(Extent.SERVER, words(failure), failure);
    }

    /** What a failure to hand in a mail means. */
    static NotSent sending(MessagingException failure) {
        if (failure instanceof AddressException) {
            return new NotSent(Extent.MAIL_FOR_GOOD, "The e-mail address of the user cannot be used.", failure);
        }
        Optional<Matcher> reply = reply(failure);
        if (reply.isEmpty() || NOT_OF_THE_MAIL.contains(reply.get().group(1))) {
            return new NotSent(Extent.SERVER, words(failure), failure);
        }
        boolean isForGood = reply.get().group(1).startsWith("5");
        return new NotSent(isForGood ? Extent.MAIL_FOR_GOOD : Extent.MAIL, words(failure), failure);
    }

    private static String words(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return "The mail server rejects the user or the password of SMTP_URL.";
        }
        return reply(failure).map(SmtpFailures::words).orElseGet(() -> connection(failure));
    }

    /** The code alone: the text may repeat the mail. */
    private static String words(Matcher reply) {
        String detail = reply.group(2) == null ? "" : " " + reply.group(2);
        return "The mail server answered " + reply.group(1) + detail + ".";
    }

    private static String connection(MessagingException failure) {
        if (has(SSLException.class, failure)) {
            return "The connection to the mail server is not secure: the certificate is not trusted, or is another host's.";
        }
        if (has(UnknownHostException.class, failure)) {
            return "The host of SMTP_URL is unknown.";
        }
        if (has(SocketTimeoutException.class, failure)) {
            return "The mail server does not answer in time.";
        }
        if (has(ConnectException.class, failure)) {
            return "Nobody accepts a connection at the host and port of SMTP_URL.";
        }
        return String.valueOf(failure.getMessage()).startsWith("STARTTLS is required")
                ? "The mail server offers no STARTTLS, and the password is not sent without it."
                : "The connection to the mail server broke off.";
    }

    private static Optional<Matcher> reply(MessagingException failure) {
        for (Throwable each = failure; each != null; each = next(each)) {
            Matcher reply = REPLY.matcher(String.valueOf(each.getMessage()).strip());
            if (reply.matches()) {
                return Optional.of(reply);
            }
        }
        return Optional.empty();
    }

    private static boolean has(Class<? extends Throwable> type, Throwable failure) {
        for (Throwable each = failure; each != null; each = next(each)) {
            if (type.isInstance(each)) {
                return true;
            }
        }
        return false;
    }

    private static Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }
}
