package dev.frontdesk.routing;

import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Endpoint;
import dev.frontdesk.directory.Line;
import dev.frontdesk.directory.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Decides who rings: every app of every colleague, all at once. A pure function of the snapshot, the line that was
 * called and the caller. It uses neither database nor clock, and gives a reason for each app that it leaves out.
 */
public final class Routing {

    private Routing() {}

    /**
     * @param to the addresses that may name the line, the likeliest first; the first that is a line of ours counts
     * @param caller the caller's address, empty if hidden
     */
    public static RingPlan plan(Snapshot directory, Collection<String> to, String caller) {
        return line(directory, to)
                .map(line -> plan(directory.apps(), line, caller))
                .orElse(RingPlan.NOT_OUR_LINE);
    }

    /** Finds the line that one of these addresses names. */
    public static Optional<Line> line(Snapshot directory, Collection<String> to) {
        return to.stream()
                .flatMap(address -> directory.lines().stream().filter(line -> has(line, address)))
                .findFirst();
    }

    /** Finds the app with this address. */
    public static Optional<App> app(Snapshot directory, String address) {
        return directory.apps().stream()
                .filter(app -> Endpoint.same(app.endpoint(), address))
                .findFirst();
    }

    private static RingPlan plan(List<App> apps, Line line, String caller) {
        List<App> rung = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (App app : apps) {
            reasonAgainst(app, line, caller)
                    .ifPresentOrElse(reason -> leftOut.add(new LeftOut(app, reason)), () -> rung.add(app));
        }
        boolean ringsPhone = rung.stream().anyMatch(app -> app.phoneNumber() != null);
        return new RingPlan(line, List.copyOf(rung), List.copyOf(leftOut), ringsPhone ? line.phoneNumber() : null);
    }

    private static Optional<String> reasonAgainst(App app, Line line, String caller) {
        if (Endpoint.same(app.endpoint(), caller)) {
            return Optional.of("The caller is calling from this very app.");
        }
        if (has(line, app.endpoint())) {
            return Optional.of("Its address is the line's own, so the call would loop.");
        }
        if (app.phoneNumber() != null && line.phoneNumber() == null) {
            return Optional.of("A phone is shown the line's own number, and the line \"" + line.name()
                    + "\" has none: give the line a phone number.");
        }
        return Optional.empty();
    }

    private static boolean has(Line line, String address) {
        return Endpoint.same(line.sipEndpoint(), address) || Endpoint.same(line.phoneNumber(), address);
    }
}
