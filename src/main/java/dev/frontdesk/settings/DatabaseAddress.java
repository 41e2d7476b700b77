package dev.frontdesk.settings;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The database's address, and the user and password to connect with.
 *
 * @param servers {@code host:port}, or several of them with commas between
 * @param name the database's name
 * @param user null if the driver chooses
 * @param password null if none was given
 * @param parameters the driver's connection parameters, such as {@code sslmode}
 */
public record DatabaseAddress(
        String servers, String name, String user, String password, Map<String, String> parameters) {

    public DatabaseAddress {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * Read from {@code DATABASE_URL}, else from {@code JDBC_DATABASE_URL}.
     *
     * @throws BadSetting if neither is set, or the one that counts is malformed
     */
    public static DatabaseAddress from(Map<String, String> environment) {
        Optional<DatabaseAddress> address = DatabaseUrl.POSTGRES.in(environment);
        return address.or(() -> DatabaseUrl.JDBC.in(environment))
                .orElseThrow(() -> new BadSetting("No database is named: set DATABASE_URL to a value like "
                        + DatabaseUrl.POSTGRES.example() + "."));
    }

    /**
     * The driver's form, without user and password.
     *
     * @param defaults parameters that apply if the address does not set them
     */
    public String jdbcUrl(Map<String, String> defaults) {
        Map<String, String> all = new LinkedHashMap<>(defaults);
        all.putAll(parameters);
        return all.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(joining("&", "jdbc:postgresql://" + servers + "/" + encoded(name) + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Without the password, so that it may be logged. */
    @Override
    public String toString() {
        return servers + "/" + name;
    }
}
