package dev.frontdesk.carrier.outage;

import dev.frontdesk.carrier.host.Certificate;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.host.FrontdeskProcess;
import dev.frontdesk.carrier.host.NotStarted;
import dev.frontdesk.carrier.host.OwnFrontdesk;
import dev.frontdesk.carrier.load.Findings;
import dev.frontdesk.carrier.load.Plan;
import dev.frontdesk.carrier.load.Report;
import dev.frontdesk.carrier.options.GivenOptions;
import dev.frontdesk.carrier.servers.Stories;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code mvn -Pnodes}: two Frontdesks on one PostgreSQL behind nginx with TLS, as the README tells to set them up. Stories
 * are played through it, and then, under steady load, one of the two is killed, which no caller may notice.
 *
 * <pre>
 * mvn -Pnodes                           at 50 calls a second
 * mvn -Pnodes -Drate=20 -Dseconds=60    at 20, and the node is down for a minute
 * </pre>
 */
public final class Nodes {

    private final Report report;
    private final Plan plan;

    private Nodes(Report report, Plan plan) {
        this.report = report;
        this.plan = plan;
    }

    /** Ends with 0 where all went well, 1 where something did not, 2 where nothing could be tried. */
    public static void main(String... arguments) {
        // If Maven is ended, this process and all that it has started end too.
        ProcessHandle.current().parent().ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(2)));
        Report report = new Report(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        Optional<Path> nginx = Nginx.installed();
        if (nginx.isEmpty()) {
            report.say(
                    "There is no nginx on the PATH, so nothing was tried. Debian has it in the package nginx-light.");
            System.exit(2);
        }
        try {
            GivenOptions.check(System.getenv(), List.of("rate", "seconds"));
            System.exit(new Nodes(report, Plan.from(System.getProperties())).run(nginx.get()) ? 0 : 1);
        } catch (NotStarted | IllegalArgumentException | IOException failure) {
            report.say("Nothing was tried. %s", failure.getMessage());
            System.exit(2);
        }
    }

    private boolean run(Path program) throws IOException {
        Path folder = Path.of("target", "nodes").toAbsolutePath();
        try (OwnFrontdesk place = OwnFrontdesk.in(folder)) {
            Certificate.in(folder).trust();
            int port = Frontdesk.freePort();
            URI door = URI.create("https://localhost:" + port);
            Map<String, String> first = settings(place, door, "first");
            Map<String, String> second = settings(place, door, "second");
            place.start(first);
            FrontdeskProcess victim = place.start(second);
            List<Integer> ports = List.of(Integer.valueOf(first.get("PORT")), Integer.valueOf(second.get("PORT")));
            try (Nginx nginx = Nginx.start(program, folder, port, ports)) {
                report.say("Two nodes behind %s, by way of %s.", nginx, door);
                return isToldRight(place, door, first) & isKilledUnnoticed(place, door, List.of(first, second), victim);
            }
        }
    }

    /** Each node has a journal of its own. */
    private static Map<String, String> settings(OwnFrontdesk place, URI door, String name) {
        Map<String, String> settings = place.settings(Frontdesk.freePort());
        settings.put("PUBLIC_URL", door.toString());
        settings.put("DATA_DIR", place.folder().resolve("data-" + name).toString());
        return settings;
    }

    private boolean isToldRight(OwnFrontdesk place, URI door, Map<String, String> settings) {
        var stories = new Stories(door, door, settings, place.database().postmaster()).play();
        stories.forEach((story, faults) -> faults.forEach(fault -> report.say("WRONG: %s: %s", story, fault)));
        long passed = stories.values().stream().filter(List::isEmpty).count();
        report.say("%d of %d stories went well.", passed, stories.size());
        return passed == stories.size();
    }

    private boolean isKilledUnnoticed(
            OwnFrontdesk place, URI door, List<Map<String, String>> settings, FrontdeskProcess victim) {
        try (OutageRun run = new OutageRun(place, settings, List.of(door), plan)) {
            run.begin().happens("as the node was killed", victim::kill);
            run.goOnFor(plan.away());
            report.say(
                    "%d s after it was killed: %d failures.",
                    plan.away().toSeconds(), run.failures().count());
            run.happens("as it came back", () -> place.start(settings.get(1)));
            run.goOnFor(plan.after());
            Findings findings = run.end();
            findings.summary().forEach(line -> report.say("  %s", line));
            List<String> faults = new ArrayList<>(findings.faults());
            faults.stream().limit(20).forEach(fault -> report.say("WRONG: %s", fault));
            report.say(faults.isEmpty() ? "All right." : "%d faults.", faults.size());
            return faults.isEmpty();
        }
    }
}
