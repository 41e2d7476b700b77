package dev.frontdesk.operations;

import dev.frontdesk.call.store.BusiestHours;
import dev.frontdesk.database.DatabaseWatch;
import dev.frontdesk.directory.Line;
import dev.frontdesk.directory.Snapshot;
import dev.frontdesk.routing.Routing;
import dev.frontdesk.routing.RoutingTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks whether somebody would ring when most calls come in: the hour of the week that had the most in four weeks. */
@ApplicationScoped
class BusiestHourCheck implements Check {

    private static final String NAME = "busiest-hour";
    private static final Duration WEEK = Duration.ofDays(7);
    private static final String ANY_CALLER = "any caller";

    @Inject
    private RoutingTable routing;

    @Inject
    private BusiestHours hours;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> look() {
        if (!watch.isAvailable()) {
            return List.of(Finding.unknown(NAME, "The database is down, so nobody knows when calls come in.", null));
        }
        Instant now = clock.instant();
        return List.of(finding(routing.known(), hours.since(now.minus(WEEK.multipliedBy(4))), now));
    }

    /** @param busiest a moment in the busiest hour of each line that is called, by the line's id */
    static Finding finding(Snapshot directory, Map<Long, Instant> busiest, Instant now) {
        String silent = directory.lines().stream()
                .filter(line -> busiest.containsKey(line.id()))
                .filter(line -> !ringsSomebody(directory, line, next(busiest.get(line.id()), now)))
                .map(line -> "line " + line.id() + " at " + next(busiest.get(line.id()), now))
                .collect(Collectors.joining(", "));
        return silent.isEmpty()
                ? Finding.ok(NAME, "Somebody rings on every line in its busiest hour.")
                : Finding.warning(
                        NAME,
                        "Nobody would ring when most calls come in: " + silent + ".",
                        "Ask GET /api/company-numbers/{id}/route?at= with this time why, and mend hours or stages.");
    }

    private static Instant next(Instant moment, Instant now) {
        Instant next = moment;
        while (next.isBefore(now)) {
            next = next.plus(WEEK);
        }
        return next;
    }

    private static boolean ringsSomebody(Snapshot directory, Line line, Instant at) {
        List<String> addresses = Stream.of(line.sipEndpoint(), line.phoneNumber())
                .filter(address -> address != null)
                .toList();
        return Routing.plan(directory, addresses, ANY_CALLER, at).ringsSomebody();
    }
}
