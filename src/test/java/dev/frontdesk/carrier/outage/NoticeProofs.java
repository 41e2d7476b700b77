package dev.frontdesk.carrier.outage;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.host.FrontdeskProcess;
import dev.frontdesk.carrier.host.OwnFrontdesk;
import dev.frontdesk.carrier.load.Failures.Kind;
import dev.frontdesk.carrier.load.Findings;
import dev.frontdesk.carrier.load.Operator;
import dev.frontdesk.carrier.load.Plan;
import dev.frontdesk.carrier.subscribers.Arrival;
import dev.frontdesk.carrier.subscribers.Programs;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;

/** Events are sent by two nodes, one of which is killed while it sends. Each event arrives, and few arrive twice. */
final class NoticeProofs {

    /** What a dead node had claimed is tried again half a minute later. */
    private static final Duration TO_ARRIVE = Duration.ofMinutes(2);

    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(3);

    /** Sent by a node that was killed before it could write that down. */
    private static final double MOST_TWICE = 0.01;

    private final OwnFrontdesk place;
    private final Plan plan;

    NoticeProofs(OwnFrontdesk place, Plan plan) {
        this.place = place;
        this.plan = plan;
    }

    /** The second node knows of the subscription from its start on; the first one, since it is told. */
    Findings killedWhileSending(Map<String, String> settings) {
        Map<String, String> others = place.settings(Frontdesk.freePort());
        others.put("DATA_DIR", place.folder().resolve("data-of-the-other").toString());
        try (Programs programs = Programs.start()) {
            URI first = URI.create("http://localhost:" + settings.get("PORT"));
            new Operator(first, settings.get("API_TOKEN"))
                    .subscribe(programs.quick(), "call.created", "call.answered", "call.hungup");
            OutboxTables tables = new OutboxTables(place.database().dataSource());
            Findings findings = killed(List.of(settings, others));
            return findings.faults().isEmpty() ? arrived(findings, tables, programs) : findings;
        }
    }

    private Findings killed(List<Map<String, String>> settings) {
        FrontdeskProcess other = place.start(settings.get(1));
        try (OutageRun run = new OutageRun(place, settings, plan)) {
            run.tolerate(Kind::isNoAnswer);
            run.begin();
            for (int time = 1; time <= plan.times(); time++) {
                other.kill();
                run.goOnFor(BETWEEN_KILLS);
                other = place.start(settings.get(1));
                run.goOnFor(BETWEEN_KILLS);
            }
            run.goOnFor(plan.after());
            return run.end().with("The node was killed " + plan.times() + " times.");
        } finally {
            other.close();
        }
    }

    private static Findings arrived(Findings findings, OutboxTables tables, Programs programs) {
        Awaitility.await().atMost(TO_ARRIVE).until(() -> tables.waiting() == 0);
        Map<String, Long> times = programs.arrivals().stream().collect(groupingBy(Arrival::event, counting()));
        long twice = times.values().stream().filter(count -> count > 1).count();
        List<String> faults = new ArrayList<>(missing(tables, times.keySet()));
        if (twice > MOST_TWICE * times.size()) {
            faults.add("More than one event in a hundred arrived twice.");
        }
        String summary =
                String.format(Locale.ROOT, "%,d events arrived, %d of them more than once.", times.size(), twice);
        return new Findings(findings.summary(), faults).with(summary);
    }

    private static List<String> missing(OutboxTables tables, Set<String> arrived) {
        return tables.expected().stream()
                .filter(event -> !arrived.contains(event))
                .map(event -> event + " did not arrive.")
                .toList();
    }
}
