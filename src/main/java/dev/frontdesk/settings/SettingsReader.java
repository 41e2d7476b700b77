package dev.frontdesk.settings;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads setting after setting and notes what is wrong with each, so that all of it is corrected in one go. */
final class SettingsReader {

    private final Map<String, String> environment;
    private final List<String> flaws = new ArrayList<>();

    SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    Optional<String> text(String name) {
        return Settings.text(environment, name);
    }

    Optional<URI> address(String name, String example) {
        return read(name, example, BaseAddress::parse);
    }

    /** A secret that a header can carry: anything but visible ASCII would never match what a client sends. */
    Optional<String> token(String name, String example) {
        return read(name, example, SettingsReader::visibleAscii);
    }

    /** All of it, or nothing: half of it would leave people at a page that cannot let them in. */
    Optional<OpenId> openId() {
        Optional<URI> issuer = read("OIDC_ISSUER", "https://login.example.com/company", OpenId::issuer);
        Optional<String> id = token("OIDC_CLIENT_ID", "frontdesk");
        Optional<String> secret = read("OIDC_CLIENT_SECRET", "the one that the provider shows", OpenId::secret);
        String claim = text("OIDC_GROUPS_CLAIM").orElse("groups");
        List<String> missing = Stream.of("OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "PUBLIC_URL")
                .filter(name -> text(name).isEmpty())
                .toList();
        boolean isWanted = Stream.of("OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET")
                .anyMatch(name -> text(name).isPresent());
        if (isWanted && !missing.isEmpty()) {
            flaws.add("Signing in by OIDC_ISSUER also needs " + String.join(", ", missing) + ": set "
                    + (missing.size() == 1 ? "it" : "them") + ", or none of the settings that begin with OIDC.");
        }
        return issuer.flatMap(at -> id.flatMap(of -> secret.map(by -> new OpenId(at, of, by, claim))));
    }

    /** Both, or nothing: most servers take no mail without a sender that they know. */
    Optional<MailServer> mailServer() {
        Optional<MailServer> server = read("SMTP_URL", "smtps://user:password@smtp.example.com:465", MailServer::parse);
        Optional<MailServer.Sender> from = read("MAIL_FROM", "Frontdesk <frontdesk@example.com>", MailServer::sender);
        if (text("SMTP_URL").isPresent() != text("MAIL_FROM").isPresent()) {
            flaws.add("To send mail takes both SMTP_URL and MAIL_FROM: set the one that is missing, or none.");
        }
        return server.flatMap(to -> from.map(to::withFrom));
    }

    ZoneId zone(String name, String example, ZoneId otherwise) {
        return read(name, example, SettingsReader::zone).orElse(otherwise);
    }

    /** None where the setting is not set. */
    Set<String> origins(String name, String example) {
        return read(name, example, Origins::parse).orElse(Set.of());
    }

    /** Nothing where the setting is not set. */
    Reach reach(String name, String example) {
        return read(name, example, Reach::parse).orElse(Reach.NONE);
    }

    /** A whole number of days from 1 on. */
    OptionalInt days(String name, String example) {
        return read(name, example, SettingsReader::days).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** @param words the first is the value of a setting that is not set */
    String word(String name, List<String> words) {
        return read(name, String.join(" or ", words), text -> oneOf(words, text))
                .orElse(words.get(0));
    }

    /** @param check throws {@link Malformed} if the folder cannot be used */
    Path folder(String name, String example, String otherwise, Function<Path, Path> check) {
        String text = text(name).orElse(otherwise);
        return read(name, example, Optional.of(text), given -> check.apply(path(given)))
                .orElse(Path.of(otherwise));
    }

    /** The value, or null if it was rejected. */
    <T> T noted(Supplier<T> value) {
        try {
            return value.get();
        } catch (BadSetting bad) {
            flaws.add(bad.getMessage());
            return null;
        }
    }

    /** @throws BadSetting if anything was wrong, with a sentence for each */
    void complete() {
        if (!flaws.isEmpty()) {
            throw new BadSetting(String.join(" ", flaws));
        }
    }

    private <T> Optional<T> read(String name, String example, Function<String, T> parser) {
        return read(name, example, text(name), parser);
    }

    private <T> Optional<T> read(String name, String example, Optional<String> text, Function<String, T> parser) {
        try {
            return text.map(parser);
        } catch (Malformed malformed) {
            flaws.add("The setting " + name + " cannot be used, because " + malformed.getMessage()
                    + ": give it a value like " + example + ".");
            return Optional.empty();
        }
    }

    private static String visibleAscii(String text) {
        if (text.chars().anyMatch(Character::isWhitespace)) {
            throw new Malformed("it has a blank in it");
        }
        if (!text.chars().allMatch(letter -> letter > ' ' && letter < 0x7f)) {
            throw new Malformed("it has a character in it that is not plain ASCII");
        }
        return text;
    }

    private static String oneOf(List<String> words, String text) {
        if (!words.contains(text)) {
            throw new Malformed("it is none of the choices");
        }
        return text;
    }

    private static int days(String text) {
        if (!text.matches("[1-9][0-9]{0,4}")) {
            throw new Malformed("it is no whole number of days from 1 to 99999");
        }
        return Integer.parseInt(text);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new Malformed("there is no such time zone");
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException impossible) {
            throw new Malformed("no folder can have that name");
        }
    }
}
