package dev.frontdesk.carrier.servers;

import dev.frontdesk.carrier.host.Frontdesk;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * One start of a server.
 *
 * @param folder its own, empty before
 * @param home where the server's files lie; not to be written to
 * @param war what is deployed, the same file for all
 * @param context where the WAR is to be: {@code /}, or a name after a slash
 * @param port of HTTP
 * @param databaseUrl a database that nobody else has
 */
record Site(Path folder, Path home, Path war, String context, int port, String databaseUrl) {

    /** The address configured at Plivo if the WAR has the root: a proxy that has put Frontdesk below a path of its own. */
    private static final String PROXIED = "https://phones.example.test/front/desk";

    boolean hasRoot() {
        return context.equals("/");
    }

    /** Where requests go, without a slash at its end. */
    URI base() {
        return URI.create("http://localhost:" + port + (hasRoot() ? "" : context));
    }

    /** What is signed. */
    URI publicUrl() {
        return hasRoot() ? URI.create(PROXIED) : base();
    }

    /** In a context of its own Frontdesk has to find out its address from each request. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Frontdesk.settings(databaseUrl, port));
        environment.put("PLIVO_TIME_ZONE", "UTC");
        environment.put("DATA_DIR", folder.resolve("data").toString());
        if (hasRoot()) {
            environment.put("PUBLIC_URL", PROXIED);
        } else {
            environment.remove("PUBLIC_URL");
        }
        environment.put("JAVA_HOME", javaHome().toString());
        // What servers keep in the home folder of a user has no business there.
        environment.put("JAVA_TOOL_OPTIONS", "-Duser.home=" + folder);
        return environment;
    }

    /** The one that runs us, which {@code -Djdk} has chosen. */
    static Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }
}
