package dev.frontdesk.operations;

import dev.frontdesk.database.DatabaseWatch;
import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Endpoint;
import dev.frontdesk.directory.Line;
import dev.frontdesk.directory.Snapshot;
import dev.frontdesk.operations.HealthResource.CheckResult;
import dev.frontdesk.operations.HealthResource.CheckStatus;
import dev.frontdesk.routing.Routing;
import dev.frontdesk.routing.RoutingTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks the directory as routing knows it: somebody rings on each line, and no two lines or apps share an endpoint.
 */
@ApplicationScoped
class DirectoryCheck implements Check {

    private static final String ENDPOINTS = "endpoints";
    private static final String LINES = "lines";

    @Inject
    private RoutingTable routing;

    @Inject
    private DatabaseWatch watch;

    @Override
    public String name() {
        return LINES;
    }

    @Override
    public List<Finding> look() {
        Snapshot known = routing.known();
        return List.of(lines(known), endpoints(known));
    }

    /** Only whether there is a line to ring on. While the database is available somebody can add one. */
    CheckResult atOnce() {
        int lines = routing.lines();
        return lines > 0
                ? new CheckResult(CheckStatus.UP, lines + " lines and " + routing.apps() + " apps are known.")
                : new CheckResult(
                        watch.isAvailable() ? CheckStatus.UP : CheckStatus.DOWN,
                        "No line is known, so every caller hears that the number is not in service.");
    }

    static Finding lines(Snapshot directory) {
        if (directory.lines().isEmpty()) {
            return Finding.fault(
                    LINES,
                    "No line is known, so every caller hears that the number is not in service.",
                    "Add a line by POST /api/company-numbers.");
        }
        String silent = directory.lines().stream()
                .filter(line -> !ringsSomebody(directory, line))
                .map(DirectoryCheck::name)
                .collect(Collectors.joining(", "));
        return silent.isEmpty()
                ? Finding.ok(LINES, "Somebody rings on every line.")
                : Finding.warning(
                        LINES,
                        "Nobody rings on: " + silent + ". Callers get voicemail at once.",
                        "Give a user an app; telephones ring only on a line that has a phone number.");
    }

    private static boolean ringsSomebody(Snapshot directory, Line line) {
        return Routing.onward(directory, endpoints(line), "", Instant.now()).ringsSomebody();
    }

    /**
     * The tables reject two holders of one endpoint. They cannot see that two user names which differ only in case are
     * most likely one with a typing error.
     */
    static Finding endpoints(Snapshot directory) {
        String same = shared(directory, UnaryOperator.identity());
        if (!same.isEmpty()) {
            return Finding.fault(
                    ENDPOINTS,
                    "These share an endpoint: " + same + ".",
                    "Give each its own endpoint: only one of them rings, or is named in the log.");
        }
        String alike = shared(directory, key -> key.toLowerCase(Locale.ROOT));
        return alike.isEmpty()
                ? Finding.ok(ENDPOINTS, "No two lines or apps share an endpoint.")
                : Finding.warning(
                        ENDPOINTS,
                        "These have endpoints that differ only in upper and lower case: " + alike + ".",
                        "Plivo treats them as two endpoints; correct the one with the typing error.");
    }

    private static String shared(Snapshot directory, UnaryOperator<String> form) {
        Map<String, List<String>> holders = new TreeMap<>();
        directory
                .lines()
                .forEach(line -> endpoints(line).forEach(endpoint -> hold(holders, form, endpoint, name(line))));
        directory.apps().forEach(app -> hold(holders, form, app.endpoint(), name(app)));
        return holders.values().stream()
                .filter(several -> several.size() > 1)
                .map(several -> String.join(" and ", several))
                .collect(Collectors.joining("; "));
    }

    private static void hold(
            Map<String, List<String>> holders, UnaryOperator<String> form, String endpoint, String holder) {
        holders.computeIfAbsent(form.apply(Endpoint.key(endpoint)), key -> new ArrayList<>())
                .add(holder);
    }

    private static List<String> endpoints(Line line) {
        return Stream.of(line.sipEndpoint(), line.phoneNumber())
                .filter(endpoint -> endpoint != null)
                .toList();
    }

    private static String name(Line line) {
        return "line " + line.id();
    }

    private static String name(App app) {
        return "app " + app.id() + " of user " + app.userId();
    }
}
