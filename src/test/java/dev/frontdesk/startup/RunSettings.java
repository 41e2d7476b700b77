package dev.frontdesk.startup;

import java.util.HashMap;
import java.util.Map;

/** What {@code mvn -Prun} gives the server: the settings that are set here, and a port. */
final class RunSettings {

    private static final String DEFAULT_PORT = "8080";

    private RunSettings() {}

    /** A map that may be added to. */
    static Map<String, String> from(Map<String, String> environment) {
        Map<String, String> settings = new HashMap<>();
        for (String name : SettingNames.ALL) {
            Settings.text(environment, name).ifPresent(value -> settings.put(name, value));
        }
        settings.putIfAbsent("PORT", DEFAULT_PORT);
        Settings.text(environment, "JAVA_OPTS").ifPresent(options -> settings.put("JAVA_OPTS", options));
        return settings;
    }

    static boolean nameNoDatabase(Map<String, String> settings) {
        return !settings.containsKey("DATABASE_URL") && !settings.containsKey("JDBC_DATABASE_URL");
    }

    /** @throws NotStarted where it is no port */
    static int port(Map<String, String> settings) {
        String port = settings.get("PORT");
        if (!port.matches("[1-9]\\d{0,4}") || Integer.parseInt(port) > 0xffff) {
            throw new NotStarted("The setting PORT is no port: give it a value like " + DEFAULT_PORT + ".");
        }
        return Integer.parseInt(port);
    }
}
