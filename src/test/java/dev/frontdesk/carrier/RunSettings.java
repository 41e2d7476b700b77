package dev.frontdesk.carrier;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the running Frontdesk is to be found and how to speak to it: from the environment, else from what
 * {@code mvn -Prun} wrote down.
 *
 * @param base where it listens
 * @param publicUrl the address that requests are signed for; {@code base}, unless it was told another
 * @param timeZone the zone of the account's console
 */
record RunSettings(URI base, URI publicUrl, String authToken, String apiToken, ZoneId timeZone) {

    private static final Path WRITTEN_BY_RUN = Path.of(".frontdesk", "run.properties");

    static RunSettings load(Map<String, String> environment, Path directory) {
        return from(environment, written(directory.resolve(WRITTEN_BY_RUN)));
    }

    static RunSettings from(Map<String, String> environment, Properties written) {
        URI base = URI.create(setting(environment, "PORT")
                .map(port -> "http://127.0.0.1:" + port)
                .or(() -> Optional.ofNullable(written.getProperty("base")))
                .orElse("http://127.0.0.1:8080"));
        String publicUrl =
                either(environment, "PUBLIC_URL", written, "publicUrl").orElse(base.toString());
        String zone =
                either(environment, "PLIVO_TIME_ZONE", written, "plivoTimeZone").orElse("UTC");
        return new RunSettings(
                base,
                URI.create(publicUrl),
                needed(environment, "PLIVO_AUTH_TOKEN", written, "plivoAuthToken"),
                needed(environment, "API_TOKEN", written, "apiToken"),
                zone(zone));
    }

    Account account() {
        return Account.of(publicUrl, authToken, timeZone);
    }

    private static String needed(Map<String, String> environment, String name, Properties written, String key) {
        return either(environment, name, written, key)
                .orElseThrow(() -> new Abort(
                        "Start Frontdesk with `mvn -Prun` first, or set " + name + " to what the running one has."));
    }

    private static Optional<String> either(
            Map<String, String> environment, String name, Properties written, String key) {
        return setting(environment, name)
                .or(() -> Optional.ofNullable(written.getProperty(key)).filter(value -> !value.isBlank()));
    }

    private static Optional<String> setting(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
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
