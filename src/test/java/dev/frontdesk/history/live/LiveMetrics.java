package dev.frontdesk.history.live;

import dev.frontdesk.api.Client;

/** Reads one figure of the running Frontdesk. */
final class LiveMetrics {

    private LiveMetrics() {}

    static double figure(String name) {
        return new Client()
                .get("/api/metrics")
                .http()
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + name));
    }
}
