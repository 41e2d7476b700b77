package dev.frontdesk.api.document;

import dev.frontdesk.api.Client;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** Adds, reads, changes and removes one of each entry of the directory, with each optional fact set and not set. */
final class DirectoryTour {

    private static final String USERS = "/api/users";
    private static final String LINES = "/api/company-numbers";
    private static final String SCHEDULES = "/api/schedules";
    private static final String BLOCKED = "/api/blocked-callers";
    private static final String TOKENS = "/api/tokens";

    private final Exchange exchange;
    private final String unused = Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000L, 10_000_000_000L));
    private final Deque<Runnable> removals = new ArrayDeque<>();

    DirectoryTour(Exchange exchange) {
        this.exchange = exchange;
    }

    /** @param calls is run while everything is there, with a line that only telephones call and that rings at any hour */
    void run(Consumer<String> calls) {
        try {
            long schedule = schedule();
            entry(
                    USERS,
                    "{\"name\": \"Phone %s\", \"numbers\": [{\"label\": \"phone\", \"phoneNumber\": \"+95%1$s\"}]}");
            line(schedule, user(schedule));
            entry(LINES, "{\"name\": \"Telephones %s\", \"phoneNumber\": \"+94%1$s\"}");
            calls.accept("+94" + unused);
            blocked();
            token();
            exchange.get("/api/audit", "/api/audit?limit=500");
            exchange.get("/api/audit", "/api/audit?limit=1");
        } finally {
            removals.forEach(Runnable::run);
        }
        exchange.get("/api/audit", "/api/audit?limit=500");
        exchange.get("/api/audit", "/api/audit?what=none");
    }

    private long schedule() {
        return entry(SCHEDULES, """
                {"name": "Any %s", "zone": "Europe/Paris", "weekly": [{"days": ["mon"], "from": "09:00", "to": "17:30"}],
                 "exceptions": [{"date": "2026-12-25", "closed": true}, {"date": "2026-12-24", "from": "09:00", "to": "12:00", "name": "Eve"}]}
                """);
    }

    private long user(long schedule) {
        long user = entry(USERS, """
                {"name": "Any %s", "email": "any@example.com", "hours": 4711, "notify": {"missed": true}, "numbers": [
                 {"label": "phone", "phoneNumber": "+99%1$s"}, {"label": "sip", "sipEndpoint": "sip:any%1$s@phone.plivo.com", "enabled": false}]}
                """.replace("4711", Long.toString(schedule)));
        String availability = USERS + "/{id}/availability";
        exchange.send(
                "PUT " + availability,
                at(availability, user),
                "{\"available\": false, \"unavailableUntil\": \"2099-01-01T00:00:00Z\"}");
        exchange.send("PUT " + availability, at(availability, user), "{\"available\": true}");
        entry("/api/users/{userId}/numbers", "/api/users/" + user + "/numbers", """
                {"label": "more", "sipEndpoint": "sip:more%s@phone.plivo.com"}
                """);
        return user;
    }

    private void line(long schedule, long user) {
        long line = entry(LINES, """
                {"name": "Any %s", "phoneNumber": "+98%1$s", "hours": 4711, "stages": [{"users": [4712], "seconds": 10, "confirm": true}, {}],
                 "welcome": {"text": "Hello"}, "unanswered": {"audioUrl": "https://example.com/a.mp3"}, "closed": null, "ringBack": null}
                """.replace("4711", Long.toString(schedule)).replace("4712", Long.toString(user)));
        long plain = entry(LINES, "{\"name\": \"Plain %s\", \"sipEndpoint\": \"sip:plain%1$s@phone.plivo.com\"}");
        String route = LINES + "/{id}/route";
        exchange.get(route, at(route, line) + "?at=2026-11-30T10:00:00Z");
        exchange.get(route, at(route, plain));
    }

    private void blocked() {
        entry(BLOCKED, "{\"pattern\": \"+97%s\", \"action\": \"busy\", \"note\": \"any\"}");
        entry(BLOCKED, "{\"pattern\": \"+96%s\", \"action\": \"reject\"}");
        String route = LINES + "/{id}/route";
        exchange.get(route, at(route, 1) + "?from=%2B97" + unused);
    }

    private void token() {
        entry(TOKENS, "{\"name\": \"Any %s\", \"role\": \"reader\"}");
        entry(TOKENS, "{\"name\": \"Other %s\", \"role\": \"agent\", \"expiresAt\": \"2099-01-01T00:00:00Z\"}");
    }

    private long entry(String list, String json) {
        return entry(list, list, json);
    }

    /** Adds it, reads it, sends back what was read, and keeps its removal for the end. */
    private long entry(String list, String path, String json) {
        Client.Answer added = exchange.send("POST " + list, path, json.formatted(unused));
        String one = path + "/" + added.id();
        removals.push(() -> exchange.send("DELETE " + list + "/{id}", one, null));
        exchange.get(list, path);
        Client.Answer read = exchange.get(list + "/{id}", one);
        exchange.send("PUT " + list + "/{id}", one, read.http().body());
        return added.id();
    }

    private static String at(String address, long id) {
        return address.replace("{id}", Long.toString(id));
    }
}
