package dev.frontdesk.call;

import dev.frontdesk.call.Fact.Arrived;
import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Endpoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All decisions on who rings: one for each time that the carrier asked. */
final class Arrivals {

    private final List<Arrived> arrivals;

    /** @param arrivals in their canonical order */
    Arrivals(List<Arrived> arrivals) {
        this.arrivals = arrivals;
    }

    /** False where the beginning of the call never reached us. */
    boolean isKnown() {
        return !arrivals.isEmpty();
    }

    /** Each app once. */
    List<App> rung() {
        Map<String, App> byAddress = new LinkedHashMap<>();
        arrivals.stream()
                .flatMap(arrived -> arrived.rung().stream())
                .forEach(app -> byAddress.putIfAbsent(app.id() + " " + Endpoint.key(app.endpoint()), app));
        return List.copyOf(byAddress.values());
    }

    /** The line is ours, and no app could be rung. */
    boolean isVoicemailOffered() {
        return arrivals.stream()
                .anyMatch(arrived ->
                        arrived.origin().line() != null && arrived.rung().isEmpty());
    }

    boolean isForUnknownLine() {
        return isKnown()
                && arrivals.stream().allMatch(arrived -> arrived.origin().line() == null);
    }
}
