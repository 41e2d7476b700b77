package dev.frontdesk.startup;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the environment says, read once. A blank setting counts as unset.
 *
 * @param database where the calls are kept
 * @param publicUrl the base address that Plivo was told, without a slash at its end; empty: the request's own
 * @param plivoAuthId the account at Plivo; empty where it was not given
 * @param plivoAuthToken the secret that webhooks are signed with; empty: no webhook is accepted
 * @param plivoApiUrl where Plivo's REST API is asked, without a slash at its end; empty: at Plivo itself
 * @param apiToken opens the API and the page; empty: both are closed
 * @param plivoTimeZone the zone of the times that Plivo sends without one
 * @param seeds a seeds file, or {@code none}; empty: the bundled story
 * @param dataDir where the journal and the routing snapshot lie
 * @param diskOutlivesProcess false on a Heroku dyno, whose disk goes with it (Heroku names the dyno in {@code DYNO})
 * @param acceptsNewerSchema true where an older Frontdesk shall run on tables that a newer one has migrated
 */
public record Settings(
        DatabaseAddress database,
        Optional<URI> publicUrl,
        Optional<String> plivoAuthId,
        Optional<String> plivoAuthToken,
        Optional<URI> plivoApiUrl,
        Optional<String> apiToken,
        ZoneId plivoTimeZone,
        Optional<String> seeds,
        Path dataDir,
        boolean diskOutlivesProcess,
        boolean acceptsNewerSchema) {

    /** @throws BadSetting where a setting is malformed, or no database is named */
    public static Settings from(Map<String, String> environment) {
        return new Settings(
                DatabaseAddress.from(environment),
                address(environment, "PUBLIC_URL", "https://frontdesk.example.com"),
                token(environment, "PLIVO_AUTH_ID", "MAXXXXXXXXXXXXXXXXXX"),
                token(environment, "PLIVO_AUTH_TOKEN", "the Auth Token on the first page of Plivo's console"),
                address(environment, "PLIVO_API_URL", "https://api.plivo.com"),
                token(environment, "API_TOKEN", "the output of openssl rand -hex 24"),
                read(environment, "PLIVO_TIME_ZONE", "Europe/London", ZoneId::of)
                        .orElse(ZoneId.of("UTC")),
                text(environment, "SEEDS"),
                read(environment, "DATA_DIR", "/var/lib/frontdesk", Path::of).orElse(Path.of("data")),
                text(environment, "DYNO").isEmpty(),
                read(environment, "NEWER_SCHEMA", "accept or refuse", Settings::isAccept)
                        .orElse(false));
    }

    /** The setting's text without blanks around it; empty where it is unset or blank. */
    static Optional<String> text(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<URI> address(Map<String, String> environment, String name, String example) {
        return read(environment, name, example, BaseAddress::parse);
    }

    private static boolean isAccept(String text) {
        if (!Set.of("accept", "refuse").contains(text)) {
            throw new IllegalArgumentException();
        }
        return text.equals("accept");
    }

    /** A secret that a header can carry: anything but visible ASCII would never match what a client sends. */
    private static Optional<String> token(Map<String, String> environment, String name, String example) {
        return read(environment, name, example, text -> {
            if (!text.chars().allMatch(letter -> letter > ' ' && letter < 0x7f)) {
                throw new IllegalArgumentException();
            }
            return text;
        });
    }

    private static <T> Optional<T> read(
            Map<String, String> environment, String name, String example, Function<String, T> parser) {
        try {
            return text(environment, name).map(parser);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new BadSetting("The setting " + name + " cannot be read: give it a value like " + example + ".");
        }
    }

    /** Without the secrets, so that it may be logged. */
    @Override
    public String toString() {
        return "Settings[database=" + database + ", publicUrl=" + publicUrl + ", plivoTimeZone=" + plivoTimeZone
                + ", dataDir=" + dataDir + "]";
    }
}
