package dev.frontdesk.carrier.servers;

import dev.frontdesk.carrier.host.Frontdesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** GlassFish, and Payara Server, which descends from it: a domain is created, started, and deploys by command. */
record GlassFish(String name, String coordinates, int oldestJava) implements Server {

    private static final Duration TIME_FOR_A_COMMAND = Duration.ofSeconds(120);
    private static final List<String> PORTS = List.of(
            "http.ssl.port",
            "jms.port",
            "domain.jmxPort",
            "orb.listener.port",
            "orb.ssl.port",
            "orb.mutualauth.port",
            "osgi.shell.telnet.port",
            "java.debugger.port");

    @Override
    public Optional<String> distribution() {
        return Optional.of(coordinates + ":zip");
    }

    @Override
    public void start(Site site, Processes processes) throws IOException {
        String domains =
                Files.createDirectories(site.folder().resolve("domains")).toString();
        int adminPort = Frontdesk.freePort();
        processes.run(
                asadmin(
                        site,
                        "create-domain",
                        "--nopassword",
                        "--domaindir",
                        domains,
                        "--domainproperties",
                        ports(site.port(), adminPort),
                        "frontdesk"),
                TIME_FOR_A_COMMAND);
        processes.keep(asadmin(site, "start-domain", "--verbose", "--domaindir", domains, "frontdesk"));
        Ready.await(site.port(), processes);
        processes.run(
                asadmin(
                        site,
                        "--port",
                        String.valueOf(adminPort),
                        "deploy",
                        "--contextroot",
                        site.context(),
                        site.war().toString()),
                TIME_FOR_A_COMMAND);
    }

    private static String ports(int http, int admin) {
        return Stream.concat(
                        Stream.of("domain.instancePort=" + http, "domain.adminPort=" + admin),
                        PORTS.stream().map(name -> name + "=" + Frontdesk.freePort()))
                .collect(Collectors.joining(":"));
    }

    private static List<String> asadmin(Site site, String... words) {
        List<String> command = new ArrayList<>();
        command.add("bash");
        command.add(site.home().resolve(Path.of("bin", "asadmin")).toString());
        command.addAll(List.of(words));
        return command;
    }
}
