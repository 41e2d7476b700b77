package dev.frontdesk.api.document;

import dev.frontdesk.api.Client;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.notices.webhooks.Outboxes;
import dev.frontdesk.notices.webhooks.Subscriber;
import jakarta.json.JsonObject;

/** Subscribes a program, reads what was sent to it and sends it again; the subscription is removed at the end. */
final class SubscriptionsTour {

    private static final String ALL = "/api/subscriptions";
    private static final String ONE = ALL + "/{id}";
    private static final String DELIVERIES = ONE + "/deliveries";
    private static final String REPLAY = DELIVERIES + "/{delivery}/replay";

    private final Exchange exchange;

    SubscriptionsTour(Exchange exchange) {
        this.exchange = exchange;
    }

    /** @param call of which the deliveries are */
    void run(String call) {
        Client.Answer added = exchange.send("POST " + ALL, ALL, body("http://127.0.0.2:" + Frontdesk.freePort()));
        long id = added.id();
        try (Subscriber subscriber = Subscriber.start()) {
            test(id);
            exchange.send("PUT " + ONE, at(ONE, id), body(subscriber.url()));
            test(id);
            read(id);
            deliveries(id, call);
        } finally {
            exchange.send("DELETE " + ONE, at(ONE, id), null);
        }
    }

    private void test(long id) {
        exchange.send("POST " + ONE + "/test", at(ONE, id) + "/test", null);
    }

    private void read(long id) {
        exchange.get(ALL, ALL);
        Client.Answer read = exchange.get(ONE, at(ONE, id));
        exchange.send("PUT " + ONE, at(ONE, id), read.http().body());
    }

    private void deliveries(long id, String call) {
        addUntried(id, call, "CALL_CREATED");
        addUntried(id, call, "CALL_HUNGUP");
        exchange.get(DELIVERIES, at(DELIVERIES, id) + "?limit=1");
        JsonObject page =
                exchange.get(DELIVERIES, at(DELIVERIES, id) + "?status=waiting").object();
        long delivery = page.getJsonArray("deliveries")
                .getJsonObject(0)
                .getJsonNumber("id")
                .longValue();
        exchange.send("POST " + REPLAY, at(REPLAY, id).replace("{delivery}", Long.toString(delivery)), null);
    }

    /** One whose time has not come, so that it is read before its first attempt. */
    private static void addUntried(long id, String call, String kind) {
        new Outboxes()
                .update(
                        "insert into delivery (subscription_id, call_uuid, kind, happened_at, next_at)"
                                + " values (?, ?, ?, now(), now() + interval '1 hour')",
                        id,
                        call,
                        kind);
    }

    private static String body(String url) {
        return "{\"url\": \"%s\", \"events\": [\"call.missed\"]}".formatted(url);
    }

    private static String at(String address, long id) {
        return address.replace("{id}", Long.toString(id));
    }
}
