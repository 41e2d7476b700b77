package dev.frontdesk.carrier.outage;

import dev.frontdesk.carrier.load.Findings;
import dev.frontdesk.carrier.load.Plan;
import dev.frontdesk.carrier.load.Report;
import dev.frontdesk.carrier.options.GivenOptions;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * {@code mvn -Poutage}: database, service or disk fail under load, and no acknowledged webhook is lost.
 *
 * <pre>
 * mvn -Poutage                          all of them, at 50 calls a second; about ten minutes
 * mvn -Poutage -Donly=database-frozen   one of them; several are separated by commas
 * mvn -Poutage -Drate=100 -Dseconds=60  harder, and longer outages
 * mvn -Poutage -Dbefore=120             after two minutes without a fault, when Java is warm
 * mvn -Poutage -Dtimes=5                five times in a row, where a database dies or hangs, or one of two nodes is killed
 * </pre>
 */
public final class Outages {

    /** For all but the load: start, recovery, checks. */
    private static final Duration OVERHEAD = Duration.ofMinutes(7);

    private static final List<String> OPTIONS = List.of("only", "rate", "webhooks", "before", "seconds", "times");

    private static final Map<String, Function<Proofs, Findings>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("database-stopped", Proofs::databaseStopped);
        ALL.put("database-frozen", Proofs::databaseFrozen);
        ALL.put("stopped-between-stages", Proofs::databaseStoppedBetweenStages);
        ALL.put("data-removed", Proofs::dataRemoved);
        ALL.put("journal-spoiled", Proofs::journalSpoiled);
        ALL.put("database-read-only", Proofs::databaseReadOnly);
        ALL.put("rows-locked", Proofs::rowsLocked);
        ALL.put("table-locked", Proofs::tableLocked);
        ALL.put("network-forgets", Proofs::networkForgets);
        ALL.put("service-killed", Proofs::serviceKilled);
        ALL.put("service-terminated", Proofs::serviceTerminated);
        ALL.put("service-replaced", Proofs::serviceReplaced);
        ALL.put("both-killed", Proofs::bothKilled);
        ALL.put("one-of-two-killed", Proofs::oneOfTwoKilled);
        ALL.put("killed-before-rows", Proofs::killedBeforeItsRows);
        ALL.put("killed-again", Proofs::killedAgain);
        ALL.put("killed-while-sending", Proofs::killedWhileSending);
        ALL.put("start-without-database", Proofs::startWithoutDatabase);
        ALL.put("no-database-and-no-disk", Proofs::noDatabaseAndNoDisk);
        ALL.putAll(StrangerProofs.ALL);
    }

    private final Report report;
    private final Plan plan;

    private Outages(Report report, Plan plan) {
        this.report = report;
        this.plan = plan;
    }

    /** Exits with 0 if all is proved, 1 if a proof failed, 2 if the options are wrong. */
    public static void main(String... arguments) {
        Report report = new Report(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.exit(run(report));
    }

    private static int run(Report report) {
        try {
            GivenOptions.check(System.getenv(), OPTIONS);
            Outages outages = new Outages(report, Plan.from(System.getProperties()));
            long failed = chosen(System.getProperty("only", "")).stream()
                    .filter(name -> !outages.isProved(name))
                    .count();
            report.say(failed == 0 ? "All right." : "%d of the proofs failed.", failed);
            return failed == 0 ? 0 : 1;
        } catch (IllegalArgumentException mistyped) {
            report.say(mistyped.getMessage());
            return 2;
        }
    }

    private static List<String> chosen(String only) {
        if (only.isEmpty()) {
            return List.copyOf(ALL.keySet());
        }
        List<String> names = List.of(only.split(","));
        if (!ALL.keySet().containsAll(names)) {
            throw new IllegalArgumentException("-Donly=" + only + " is not among " + ALL.keySet());
        }
        return names;
    }

    /** Each proof runs in a folder of its own, so that none depends on another. */
    private boolean isProved(String name) {
        long start = System.nanoTime();
        Findings findings = found(name);
        long seconds = (System.nanoTime() - start) / 1_000_000_000L;
        report.say("%s %s (%d s)", findings.faults().isEmpty() ? "OK   " : "WRONG", name, seconds);
        findings.summary().forEach(line -> report.say("      %s", line));
        findings.faults().stream().limit(20).forEach(fault -> report.say("      WRONG: %s", fault));
        return findings.faults().isEmpty();
    }

    private Findings found(String name) {
        long minutes = plan.length().plus(OVERHEAD).toMinutes();
        try (Proofs proofs = Proofs.in(Path.of("target", "outage", name), plan)) {
            return CompletableFuture.supplyAsync(() -> ALL.get(name).apply(proofs))
                    .get(minutes, TimeUnit.MINUTES);
        } catch (TimeoutException endless) {
            return new Findings(List.of(), List.of("It did not end within " + minutes + " minutes."));
        } catch (InterruptedException | java.util.concurrent.ExecutionException | RuntimeException failure) {
            return new Findings(List.of(), List.of("It could not be carried through: " + failure));
        }
    }
}
