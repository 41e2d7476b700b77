package dev.frontdesk.carrier.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Payara Micro with nothing but the WAR: none of the settings in {@code payara-config}. */
record PayaraMicro() implements Server {

    @Override
    public String name() {
        return "payara-micro";
    }

    @Override
    public Optional<String> distribution() {
        return Optional.empty();
    }

    /** Where nothing is said, the name of the file is the context. */
    @Override
    public List<String> contexts() {
        return List.of("/", "/frontdesk");
    }

    @Override
    public void start(Site site, Processes processes) {
        List<String> command = new ArrayList<>(List.of(
                Site.javaHome().resolve("bin/java").toString(),
                "-jar",
                Path.of("target/payara-micro.jar").toAbsolutePath().toString(),
                "--deploy",
                site.war().toString(),
                "--port",
                String.valueOf(site.port())));
        if (site.hasRoot()) {
            command.addAll(List.of("--contextroot", "/"));
        }
        processes.keep(command);
    }
}
