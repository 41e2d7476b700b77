package dev.frontdesk.plivo.checks;

import dev.frontdesk.directory.Endpoint;
import dev.frontdesk.directory.Line;
import dev.frontdesk.operations.Check;
import dev.frontdesk.operations.Finding;
import dev.frontdesk.routing.RoutingTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** Checks whether each line has a number at which Plivo can take a call: a phone number, or an endpoint of Plivo's. */
@ApplicationScoped
class LinesAtPlivoCheck implements Check {

    private static final String NAME = "lines-at-plivo";

    @Inject
    private RoutingTable routing;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> look() {
        return List.of(finding(routing.known().lines()));
    }

    static Finding finding(List<Line> lines) {
        String unreachable = lines.stream()
                .filter(line -> line.phoneNumber() == null && !isAtPlivo(line.sipEndpoint()))
                .map(line -> "line " + line.id())
                .collect(Collectors.joining(", "));
        return unreachable.isEmpty()
                ? Finding.ok(NAME, "Every line has a number that Plivo could take calls at.")
                : Finding.warning(
                        NAME,
                        "Plivo takes no calls at the only address of: " + unreachable + ".",
                        "Give the line a phone number, or an endpoint such as sip:sales@phone.plivo.com.");
    }

    private static boolean isAtPlivo(String sipEndpoint) {
        return Endpoint.key(sipEndpoint).endsWith(".plivo.com");
    }
}
