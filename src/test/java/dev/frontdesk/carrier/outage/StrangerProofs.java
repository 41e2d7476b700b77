package dev.frontdesk.carrier.outage;

import dev.frontdesk.carrier.host.FrontdeskProcess;
import dev.frontdesk.carrier.host.OwnFrontdesk;
import dev.frontdesk.carrier.load.Findings;
import dev.frontdesk.carrier.load.Latencies;
import dev.frontdesk.carrier.load.Plan;
import dev.frontdesk.carrier.load.Report;
import dev.frontdesk.carrier.load.Usage;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Proves that strangers silence no phone: each attack lasts as long as an outage would ({@code -Dseconds}). Meanwhile each
 * signed webhook is answered within two seconds, and afterwards the heap holds no more than a tenth of it more than before.
 */
final class StrangerProofs {

    /** By name, for {@code mvn -Poutage}. */
    static final Map<String, Function<Proofs, Findings>> ALL = new LinkedHashMap<>();

    private static final Duration IN_TIME = Duration.ofSeconds(2);
    /** The Procfile gives the heap 192 MB. */
    private static final long TENTH_OF_THE_HEAP_MIB = 19;

    static {
        add("strangers-huge-bodies", base -> Strangers.whoNameMuch(base, 4, 400_000));
        add("strangers-slow-bodies", base -> Strangers.whoSendSlowly(base, 230));
        add("strangers-endless-bodies", base -> Strangers.whoNeverEnd(base, 230));
        add("strangers-bodies-to-the-api", base -> Strangers.whoPostToTheApi(base, 230));
        add("strangers-many-connections", base -> Strangers.whoOnlyConnect(base, 1_000));
        add("strangers-odd-paths", base -> Strangers.whoAskOddly(base, 4));
        add("strangers-wrong-tokens", base -> Strangers.whoGuess(base, 4));
        add("strangers-http2", base -> Strangers.whoSpeakHttp2(base, 4));
    }

    private final OwnFrontdesk place;
    private final FrontdeskProcess server;
    private final Map<String, String> settings;
    private final Plan plan;

    StrangerProofs(OwnFrontdesk place, FrontdeskProcess server, Map<String, String> settings, Plan plan) {
        this.place = place;
        this.server = server;
        this.settings = settings;
        this.plan = plan;
    }

    private static void add(String name, Function<URI, Strangers> attack) {
        ALL.put(name, proofs -> proofs.strangers(attack));
    }

    Findings prove(Function<URI, Strangers> attack) {
        try (OutageRun run = new OutageRun(place, List.of(settings), plan)) {
            run.begin();
            OptionalLong before = heap();
            OptionalLong during;
            int tries;
            try (Strangers strangers = attack.apply(server.base())) {
                run.happens(
                        "as the strangers came", () -> run.goOnFor(plan.away().dividedBy(2)));
                during = heap();
                run.goOnFor(plan.away().dividedBy(2));
                tries = strangers.tries();
            }
            run.goOnFor(plan.after());
            OptionalLong after = heap();
            double slowest = slowest(run.latencies());
            return judged(run.end(), before, during, after, slowest)
                    .with("The strangers connected " + tries + " times.");
        }
    }

    private static double slowest(Latencies latencies) {
        return latencies.addresses().stream()
                .mapToDouble(address -> latencies.of(address).max())
                .max()
                .orElse(0);
    }

    private Findings judged(
            Findings findings, OptionalLong before, OptionalLong during, OptionalLong after, double slowest) {
        List<String> faults = new ArrayList<>(findings.faults());
        if (slowest > IN_TIME.toMillis()) {
            faults.add(String.format(Locale.ROOT, "A webhook was answered after %.0f ms.", slowest));
        }
        addIfMore(faults, "during the attack", before, during);
        addIfMore(faults, "after the attack", before, after);
        return new Findings(findings.summary(), faults)
                .with(String.format(
                        Locale.ROOT,
                        "Heap in use: %s before, %s during the attack, %s after it.",
                        Report.orNotKnown(before, "MiB"),
                        Report.orNotKnown(during, "MiB"),
                        Report.orNotKnown(after, "MiB")));
    }

    private static void addIfMore(List<String> faults, String when, OptionalLong before, OptionalLong now) {
        if (before.isPresent() && now.isPresent() && now.getAsLong() - before.getAsLong() > TENTH_OF_THE_HEAP_MIB) {
            faults.add("The attack took more than a tenth of the heap " + when + ".");
        }
    }

    /** Without garbage. */
    private OptionalLong heap() {
        return Usage.liveHeapMiB(server.pid());
    }
}
