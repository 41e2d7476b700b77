package dev.frontdesk.notices.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.api.Client;
import dev.frontdesk.call.Stage;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.notices.webhooks.Subscriber.Received;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;

/** A program that has subscribed to calls of the shared Frontdesk, for one test. */
abstract class SubscribedProgram {

    static final String SUBSCRIPTIONS = "/api/subscriptions";

    final Client admin = new Client();
    final Subscriber subscriber = Subscriber.start();
    final Outboxes outboxes = new Outboxes();
    long subscription;
    String secret;

    @AfterEach
    void end() {
        admin.delete(path());
        subscriber.close();
    }

    void subscribe(String events) {
        JsonObject made = post("{\"url\": \"%s\", \"events\": [%s]}".formatted(subscriber.url(), events))
                .object();
        subscription = made.getJsonNumber("id").longValue();
        secret = made.getString("secret");
    }

    Client.Answer post(String body) {
        Client.Answer made = admin.post(SUBSCRIPTIONS, body);
        assertThat(made.status()).as(made.http().body()).isEqualTo(201);
        return made;
    }

    String path() {
        return SUBSCRIPTIONS + "/" + subscription;
    }

    static String play(Scenario scenario) {
        return Stage.plivo().play(scenario).callUuid();
    }

    Received awaitReceived(String type, String call) {
        await().until(() -> !subscriber.received(type, call).isEmpty());
        return subscriber.received(type, call).get(0);
    }

    JsonObject awaitDelivery(String call, String status, int attempts) {
        await().until(() -> delivery(call, status, attempts) != null);
        return delivery(call, status, attempts);
    }

    JsonObject delivery(String call, String status, int attempts) {
        return admin
                .get(path() + "/deliveries?limit=500")
                .object()
                .getJsonArray("deliveries")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(each -> each.getString("callUuid").equals(call))
                .filter(each -> each.getString("status").equals(status))
                .filter(each -> each.getInt("attempts") >= attempts && !each.isNull("answer"))
                .findFirst()
                .orElse(null);
    }

    static JsonObject withoutStory(JsonObject call) {
        return Json.createObjectBuilder(call).remove("legs").remove("timeline").build();
    }
}
