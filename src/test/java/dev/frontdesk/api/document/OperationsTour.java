package dev.frontdesk.api.document;

import java.util.List;

/** Asks what is for operators. Without an account at Plivo some of it answers a problem, which the document has as well. */
final class OperationsTour {

    private final Exchange exchange;

    OperationsTour(Exchange exchange) {
        this.exchange = exchange;
    }

    void run() {
        for (String address : List.of(
                "/api/health/live",
                "/api/health/ready",
                "/api/metrics",
                "/api/doctor",
                "/api/me",
                "/api/docs",
                "/api/openapi.json")) {
            exchange.get(address, address);
        }
        exchange.send("POST /api/rebuild", "/api/rebuild", null);
        exchange.ask("GET /api/plivo/plan", "/api/plivo/plan", null);
        exchange.ask("POST /api/plivo/apply", "/api/plivo/apply", null);
        exchange.ask("POST /api/plivo/reconcile", "/api/plivo/reconcile", null);
    }
}
