package dev.frontdesk.carrier.load;

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
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code mvn -Pbench}: how fast Frontdesk is on this machine, started by the command of the Procfile on a PostgreSQL of its
 * own, and whether the log holds all that it acknowledged.
 *
 * <pre>
 * mvn -Pbench                            three rounds of 2,000 calls, over 16 connections without a pause
 * mvn -Pbench -Drate=100                 a hundred calls a second, whether Frontdesk keeps up or not
 * mvn -Pbench -Drate=50 -Dminutes=60     an hour of it, reported every minute
 * mvn -Pbench -Drate=100 -Dreaders=200   and how long each call takes to each of 200 readers of the live feed
 * mvn -Pbench -Drate=100 -Dsubscribers=20   and how long its end takes to each of ten programs, while five are down and five slow
 * mvn -Pbench -Dlog=1000000              the same before and after a million calls are put into the tables
 * </pre>
 *
 * @see BenchOptions all options
 */
public final class Bench {

    private final BenchOptions options;
    private final Report report;
    private final OwnFrontdesk place;
    private final FrontdeskProcess server;
    private final Operator operator;
    private final CallSupply supply;
    private final Sender sender;

    private Bench(BenchOptions options, Report report, OwnFrontdesk place) {
        this.options = options;
        this.report = report;
        this.place = place;
        Map<String, String> settings = place.settings(Frontdesk.freePort());
        this.server = place.start(settings);
        this.operator = new Operator(server.base(), settings.get("API_TOKEN"));
        URI publicUrl = URI.create(settings.get("PUBLIC_URL"));
        Account account = Account.of(publicUrl, settings.get("PLIVO_AUTH_TOKEN"), ZoneId.of("UTC"));
        this.supply = CallSupply.at(server.base(), account, options.few());
        this.sender = new Sender(List.of(server.base()), new Signer(publicUrl, settings.get("PLIVO_AUTH_TOKEN")));
    }

    /** Ends with 0 where all was answered rightly and is in the log, 1 where not, 2 where nothing could be measured. */
    public static void main(String... arguments) {
        Report report = new Report(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        int status = run(report);
        if (status != 0) {
            System.exit(status);
        }
    }

    private static int run(Report report) {
        try {
            GivenOptions.check(System.getenv(), BenchOptions.NAMES);
            BenchOptions options = BenchOptions.from(System.getProperties());
            try (OwnFrontdesk place = OwnFrontdesk.in(Path.of("target", "bench"))) {
                return new Bench(options, report, place).run() ? 0 : 1;
            }
        } catch (NotStarted | IllegalArgumentException | SQLException failure) {
            report.say("Nothing was measured. %s", failure.getMessage());
            return 2;
        }
    }

    private boolean run() throws SQLException {
        long others = LogTables.calls(place.database().dataSource());
        introduce();
        warmUp();
        LiveListeners listeners = listen();
        SubscribedPrograms programs = subscribe();
        measure();
        report.tell(listeners.latencies());
        report.tell(programs.latencies());
        programs.close();
        if (options.log() > 0) {
            others += fill();
            measure();
        }
        sender.close();
        return isRight(others, programs.faults());
    }

    private void introduce() throws SQLException {
        report.say(
                "Java %s, %d processors, PostgreSQL with %s. JAVA_OPTS: %s.",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                FilledLog.durability(place.database().dataSource()),
                System.getenv().getOrDefault("JAVA_OPTS", "none"));
        report.say(
                "70 %% of the calls are answered, 30 %% are left a voicemail; a call has %.1f webhooks.",
                supply.webhooksPerCall());
    }

    private void warmUp() {
        FullLoad load = new FullLoad(sender, options.connections());
        var played =
                load.play(load.prepared(supply.next(options.warmup())), Duration.ofSeconds(options.warmupSeconds()));
        sender.restart();
        report.say("Warm-up: %d calls in %.0f s.", played.calls(), played.seconds());
    }

    /** Those who read the live feed from now on. */
    private LiveListeners listen() {
        LiveListeners listeners = LiveListeners.open(server.base(), operator.token(), options.readers());
        if (options.readers() > 0) {
            sender.tellBeginnings(listeners::expect);
        }
        return listeners;
    }

    /** Those who are sent events from now on. */
    private SubscribedPrograms subscribe() {
        SubscribedPrograms programs = SubscribedPrograms.of(operator, options.subscribers());
        if (options.subscribers() > 0) {
            sender.tellEnds(programs::expect);
        }
        return programs;
    }

    private void measure() {
        if (options.minutes() > 0) {
            steadily(options.minutes(), 60);
        } else if (options.rate() > 0) {
            steadily(options.rounds(), options.seconds());
        } else {
            for (int round = 1; round <= options.rounds(); round++) {
                asFastAsItGoes(round);
            }
        }
        list();
    }

    private void asFastAsItGoes(int round) {
        FullLoad load = new FullLoad(sender, options.connections());
        var calls = load.prepared(supply.next(options.calls()));
        Expense expense = expense();
        var played = load.play(calls, options.longestRound());
        String cpu = expense.until(played.calls());
        Latencies latencies = sender.restart();
        report.say(
                "Round %d: %.1f calls/s, %.0f webhooks/s (%d calls in %.1f s over %d connections)",
                round,
                played.calls() / played.seconds(),
                latencies.count() / played.seconds(),
                played.calls(),
                played.seconds(),
                options.connections());
        tell(cpu, latencies);
    }

    private void steadily(int rounds, int seconds) {
        try (SteadyLoad load = new SteadyLoad(sender, supply, options.rate(), Duration.ofSeconds(2))) {
            load.start();
            for (int round = 1; round <= rounds; round++) {
                Expense expense = expense();
                load.goOnFor(Duration.ofSeconds(seconds));
                String cpu = expense.until((int) (options.rate() * seconds));
                Latencies latencies = sender.restart();
                report.say(
                        "%s %d: %.0f calls/s begun, %.0f webhooks/s answered",
                        options.minutes() > 0 ? "Minute" : "Round",
                        round,
                        options.rate(),
                        (double) latencies.count() / seconds);
                tell(cpu, latencies);
            }
            load.stop();
        }
    }

    private void tell(String cpu, Latencies latencies) {
        report.say(
                "  %s; service RSS %s, heap in use %s",
                cpu,
                Report.orNotKnown(Usage.residentMiB(server.pid()), "MiB"),
                Report.orNotKnown(Usage.heapMiB(server.pid()), "MiB"));
        report.tell(latencies);
    }

    private Expense expense() {
        return new Expense(server.pid(), place.database().postmaster().pid());
    }

    private void list() {
        Latencies latencies = new Latencies();
        for (int time = 0; time < 200; time++) {
            latencies.add("GET /api/calls", 0, operator.list());
        }
        report.tell(latencies);
    }

    private long fill() throws SQLException {
        long start = System.nanoTime();
        new FilledLog(place.database().dataSource()).add(options.log());
        report.say("%,d calls put into the tables in %.0f s.", options.log(), (System.nanoTime() - start) / 1e9);
        return options.log();
    }

    private boolean isRight(long others, List<String> notSent) throws SQLException {
        List<String> faults = new ArrayList<>(sender.failures().sentences(any -> true));
        faults.addAll(notSent);
        Recovery.await(List.of(operator));
        LogCheck check = new LogCheck(place.database().dataSource(), any -> true);
        faults.addAll(check.faults(supply.loadCalls(), others));
        if (options.log() == 0) {
            String rebuilt = operator.rebuild();
            report.say("POST /api/rebuild: %s", rebuilt);
            if (!rebuilt.startsWith("All ")) {
                faults.add(rebuilt);
            }
        }
        report.say(
                "%,d calls and %,d acknowledged webhooks looked up in the tables.",
                check.calls(), check.acknowledged());
        faults.stream().limit(20).forEach(fault -> report.say("WRONG: %s", fault));
        report.say(faults.isEmpty() ? "All right." : "%d faults.", faults.size());
        return faults.isEmpty();
    }
}
