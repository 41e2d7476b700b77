package dev.frontdesk.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where mail is handed in, and from whom it is.
 *
 * @param host a name, or an address without brackets
 * @param tls whether the connection is encrypted from its first byte; else by STARTTLS where the server offers it
 * @param login empty where the server wants none
 * @param from null until the sender was read
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8314">RFC 8314: TLS for submission of mail</a>
 */
public record MailServer(String host, int port, boolean tls, Optional<Login> login, Sender from) {

    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;
    private static final Pattern SENDER = Pattern.compile(
            "(?:([^<>\"@,;:\\p{C}]*)<)?([!#-'*+./0-9=?A-Z^-~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(>?)");

    /** The user that hands the mail in. */
    public record Login(String user, String password) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Login[user=" + user + "]";
        }
    }

    /**
     * The sender that readers see.
     *
     * @param name empty if none was given
     */
    public record Sender(String name, String address) {

        public String domain() {
            return address.substring(address.indexOf('@') + 1);
        }
    }

    MailServer withFrom(Sender sender) {
        return new MailServer(host, port, tls, login, sender);
    }

    /** Whether what is sent there does not leave this machine. */
    public boolean isOnLoopback() {
        return host.matches("localhost|127(\\.[0-9]{1,3}){3}|::1");
    }

    /** @throws Malformed without the text, which may hold a password */
    static MailServer parse(String text) {
        URI url = url(text);
        boolean tls = "smtps".equals(url.getScheme());
        if (!tls && !"smtp".equals(url.getScheme()) || url.getHost() == null) {
            throw new Malformed("it does not begin with smtp:// or smtps:// and a host");
        }
        if (!url.getPath().matches("/?") || url.getQuery() != null || url.getFragment() != null) {
            throw new Malformed("there is something after the port");
        }
        return new MailServer(url.getHost().replaceAll("[\\[\\]]", ""), port(url, tls), tls, login(url), null);
    }

    private static int port(URI url, boolean tls) {
        if (url.getPort() > 65535 || url.getPort() == 0) {
            throw new Malformed("there is no such port");
        }
        int usual = tls ? SUBMISSIONS : SUBMISSION;
        return url.getPort() < 0 ? usual : url.getPort();
    }

    private static URI url(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException noAddress) {
            throw new Malformed("it is no address (in user and password write @ : / ? # % as %40 %3A %2F %3F %23 %25)");
        }
    }

    private static Optional<Login> login(URI url) {
        return Optional.ofNullable(url.getRawUserInfo()).map(MailServer::login);
    }

    private static Login login(String userInfo) {
        String[] parts = userInfo.split(":", 2);
        if (parts.length < 2 || parts[0].isEmpty()) {
            throw new Malformed("it needs both a user and a password, or neither");
        }
        return new Login(decoded(parts[0]), decoded(parts[1]));
    }

    private static String decoded(String text) {
        String plain = URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
        if (plain.chars().anyMatch(Character::isISOControl)) {
            throw new Malformed("user or password has a control character in it");
        }
        return plain;
    }

    static Sender sender(String text) {
        Matcher parts = SENDER.matcher(text);
        if (!parts.matches() || (parts.group(1) == null) != parts.group(3).isEmpty()) {
            throw new Malformed("it is no mail address");
        }
        String name = parts.group(1) == null ? "" : parts.group(1).strip();
        return new Sender(name, parts.group(2));
    }
}
