package dev.frontdesk.carrier.load;

import static dev.frontdesk.carrier.Scenario.callTo;

import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.host.FrontdeskProcess;
import dev.frontdesk.carrier.host.NotStarted;
import dev.frontdesk.carrier.host.OwnFrontdesk;
import dev.frontdesk.carrier.options.GivenOptions;
import dev.frontdesk.carrier.webhook.Account;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * {@code mvn -Pstart}: how long it takes from the command to the first call that rang, with Java's ordinary flags and with
 * those of the Procfile.
 */
public final class StartUp {

    private static final int ROUNDS = 3;
    private static final String LINE = "sip:sales160408161440@phone.plivo.com";

    private final Report report;
    private final OwnFrontdesk place;

    private StartUp(Report report, OwnFrontdesk place) {
        this.report = report;
        this.place = place;
    }

    /** Ends with 0 where each way led to a call that rang. */
    public static void main(String... arguments) {
        Report report = new Report(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        try {
            GivenOptions.check(System.getenv(), List.of());
        } catch (IllegalArgumentException mistyped) {
            report.say(mistyped.getMessage());
            System.exit(2);
        }
        try (OwnFrontdesk place = OwnFrontdesk.in(Path.of("target", "start"))) {
            new StartUp(report, place).run();
        } catch (NotStarted | IllegalStateException failure) {
            report.say("Nothing more was measured. %s", failure.getMessage());
            System.exit(1);
        }
    }

    private void run() {
        for (int round = 1; round <= ROUNDS; round++) {
            measure(StartWay.ordinary());
            measure(StartWay.asTheProcfileSays());
        }
    }

    private void measure(StartWay way) {
        Map<String, String> settings = settings();
        long began = System.nanoTime();
        try (FrontdeskProcess server = place.start(settings, way.change())) {
            ringOnce(server, settings);
            report.say(
                    "%-26s %5.1f s, %s processor seconds, RSS %s",
                    way.name(),
                    (System.nanoTime() - began) / 1e9,
                    Report.orNotKnown(Usage.ofProcess(server.pid())),
                    Report.orNotKnown(Usage.residentMiB(server.pid()), "MiB"));
        }
    }

    private Map<String, String> settings() {
        return place.settings(Frontdesk.freePort());
    }

    private static void ringOnce(FrontdeskProcess server, Map<String, String> settings) {
        Account account =
                Account.of(URI.create(settings.get("PUBLIC_URL")), settings.get("PLIVO_AUTH_TOKEN"), ZoneId.of("UTC"));
        if (new Carrier(server.base(), account).play(callTo(LINE)).rung().isEmpty()) {
            throw new IllegalStateException("The first call rang nobody.");
        }
    }
}
