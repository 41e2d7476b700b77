package dev.frontdesk.carrier.servers;

import dev.frontdesk.carrier.host.Frontdesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** WildFly: a file that is put into a folder is deployed under its name, and one called ROOT has the root. */
record WildFly(String version) implements Server {

    @Override
    public String name() {
        return "wildfly";
    }

    @Override
    public Optional<String> distribution() {
        return Optional.of("org.wildfly:wildfly-dist:" + version + ":zip");
    }

    @Override
    public void start(Site site, Processes processes) throws IOException {
        Path standalone = site.folder().resolve("standalone");
        Folders.copy(site.home().resolve("standalone/configuration"), standalone.resolve("configuration"));
        String name = site.hasRoot() ? "ROOT" : site.context().substring(1);
        Path deployments = Files.createDirectories(standalone.resolve("deployments"));
        Files.copy(site.war(), deployments.resolve(name + ".war"));
        processes.keep(List.of(
                "sh",
                site.home().resolve("bin/standalone.sh").toString(),
                "-Djboss.server.base.dir=" + standalone,
                "-Djboss.http.port=" + site.port(),
                "-Djboss.https.port=" + Frontdesk.freePort(),
                "-Djboss.management.http.port=" + Frontdesk.freePort()));
    }
}
