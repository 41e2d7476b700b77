package dev.frontdesk.carrier.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Open Liberty: it makes data sources only of classes in a library that its configuration names, so the build lays the
 * driver and our data source into {@code target/open-liberty}.
 */
record OpenLiberty(String version) implements Server {

    private static final String CONFIGURATION = """
            <server>
              <featureManager><feature>webProfile-10.0</feature><feature>xmlBinding-4.0</feature></featureManager>
              <httpEndpoint id="defaultHttpEndpoint" httpPort="%d" httpsPort="-1"/>
              <library id="frontdesk"><fileset dir="%s" includes="*.jar"/></library>
              <webApplication location="%s" contextRoot="%s"><classloader privateLibraryRef="frontdesk"/></webApplication>
            </server>
            """;

    @Override
    public String name() {
        return "open-liberty";
    }

    @Override
    public Optional<String> distribution() {
        return Optional.of("io.openliberty:openliberty-runtime:" + version + ":zip");
    }

    @Override
    public void start(Site site, Processes processes) throws IOException {
        Path servers = site.folder().resolve("servers");
        Path server = Files.createDirectories(servers.resolve("frontdesk"));
        Path library = Path.of("target/open-liberty").toAbsolutePath();
        Files.writeString(
                server.resolve("server.xml"),
                CONFIGURATION.formatted(site.port(), library, site.war(), site.context()));
        processes.keep(List.of(
                "env",
                "WLP_USER_DIR=" + site.folder(),
                "sh",
                site.home().resolve("bin/server").toString(),
                "run",
                "frontdesk"));
    }
}
