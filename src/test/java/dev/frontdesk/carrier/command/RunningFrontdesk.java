package dev.frontdesk.carrier.command;

import dev.frontdesk.carrier.options.Abort;
import dev.frontdesk.carrier.webhook.Account;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Holds the address and the tokens of the running Frontdesk: from the environment, else from what {@code mvn -Prun} wrote
 * into its file under the same names, and {@code BASE}.
 *
 * @param base where it listens
 * @param publicUrl the address that requests are signed for; {@code base} if {@code PUBLIC_URL} is not set
 * @param timeZone the zone of the account's console
 */
record RunningFrontdesk(URI base, URI publicUrl, String authToken, String apiToken, ZoneId timeZone) {

    private static final Path WRITTEN_BY_RUN = Path.of(".frontdesk", "run.properties");

    /** @throws Abort where a token is missing, or a setting makes no sense */
    static RunningFrontdesk load(Map<String, String> environment, Path directory) {
        Properties written = written(directory.resolve(WRITTEN_BY_RUN));
        Map<String, String> settings = new HashMap<>();
        written.stringPropertyNames().forEach(name -> settings.put(name, written.getProperty(name)));
        environment.forEach((name, value) -> settings.merge(name, value, (old, now) -> now.isBlank() ? old : now));
        if (!environment.getOrDefault("PORT", "").isBlank()) {
            settings.put("BASE", "http://127.0.0.1:" + environment.get("PORT"));
        }
        return from(settings);
    }

    Account account() {
        return Account.of(publicUrl, authToken, timeZone);
    }

    private static RunningFrontdesk from(Map<String, String> settings) {
        String base = given(settings, "BASE").orElse("http://127.0.0.1:8080");
        return new RunningFrontdesk(
                URI.create(base),
                URI.create(given(settings, "PUBLIC_URL").orElse(base)),
                needed(settings, "PLIVO_AUTH_TOKEN"),
                needed(settings, "API_TOKEN"),
                zone(given(settings, "PLIVO_TIME_ZONE").orElse("UTC")));
    }

    private static Optional<String> given(Map<String, String> settings, String name) {
        return Optional.ofNullable(settings.get(name)).filter(value -> !value.isBlank());
    }

    private static String needed(Map<String, String> settings, String name) {
        return given(settings, name)
                .orElseThrow(() -> new Abort(
                        "Start Frontdesk with `mvn -Prun` first, or set " + name + " to what the running one has."));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new Abort("PLIVO_TIME_ZONE is '" + name + "', which is no time zone; a right one is Europe/London.");
        }
    }

    private static Properties written(Path file) {
        Properties properties = new Properties();
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new Abort(file + " cannot be read: " + e.getMessage());
            }
        }
        return properties;
    }
}
