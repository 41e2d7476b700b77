package dev.frontdesk.carrier.host;

import dev.frontdesk.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What {@code mvn -Prun} gives the server: the settings that are set here, and a port. */
final class RunSettings {

    private static final List<String> OF_THE_RUN = List.of("JAVA_OPTS", "LISTEN", "SIP_PORT");
    private static final String DEFAULT_PORT = "8080";

    private RunSettings() {}

    /** A map that may be added to. */
    static Map<String, String> from(Map<String, String> environment) {
        Map<String, String> settings = new HashMap<>();
        for (String name : SettingNames.ALL) {
            Settings.text(environment, name).ifPresent(value -> settings.put(name, value));
        }
        settings.putIfAbsent("PORT", DEFAULT_PORT);
        for (String name : OF_THE_RUN) {
            Settings.text(environment, name).ifPresent(value -> settings.put(name, value));
        }
        return settings;
    }

    static boolean nameNoDatabase(Map<String, String> settings) {
        return !settings.containsKey("DATABASE_URL") && !settings.containsKey("JDBC_DATABASE_URL");
    }

    /**
     * The address that the server listens on: this machine alone, unless {@code LISTEN} names another one of its addresses.
     *
     * @throws NotStarted where it is none
     */
    static InetAddress listen(Map<String, String> settings) {
        String listen = Settings.text(settings, "LISTEN").orElse("127.0.0.1");
        try {
            // A name would be looked up, and might mean another machine tomorrow.
            if (listen.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")
                    && isOfThisMachine(InetAddress.getByName(listen))) {
                return InetAddress.getByName(listen);
            }
        } catch (IOException unreadable) {
            throw noAddress(unreadable);
        }
        throw noAddress(null);
    }

    private static boolean isOfThisMachine(InetAddress address) throws IOException {
        return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
    }

    private static NotStarted noAddress(IOException cause) {
        return new NotStarted(
                "The setting LISTEN is no address of this machine: leave it out to be reached from this"
                        + " machine alone, or set it to 0.0.0.0 to be reached from all others.",
                cause);
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
