package dev.frontdesk.notices.webhooks;

import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.api.Client;
import dev.frontdesk.call.Stage;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.notices.webhooks.Subscriber.Received;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscriptions as programs make, change, try and list them. */
class SubscriptionsIT extends SubscribedProgram {

    @Test
    void theSecretIsShownOnceAndNeverInTheAuditOrTheLog() {
        subscribe("\"call.hungup\"");

        assertThat(secret).startsWith("whsec_");
        assertThat(admin.get(SUBSCRIPTIONS).http().body())
                .contains(subscriber.url())
                .doesNotContain("whsec_");
        assertThat(admin.get(path()).object().keySet())
                .contains("id", "url", "events", "companyNumber", "active", "disabledBecause", "createdAt")
                .doesNotContain("secret");
        String audit = admin.get("/api/audit?what=subscription%20" + subscription)
                .http()
                .body();
        assertThat(audit).contains("call.hungup", "127.0.0.2").doesNotContain("whsec_", subscriber.url());
        assertThat(Frontdesk.running().log()).doesNotContain(secret);
    }

    @Test
    void whatWasDeliveredCanBeSentAgainWithTheSameId() {
        subscribe("\"call.hungup\"");
        String call = play(callTo(Stage.SALES));
        long delivery = awaitDelivery(call, "delivered", 1).getJsonNumber("id").longValue();

        assertThat(admin.post(path() + "/deliveries/" + delivery + "/replay", "")
                        .status())
                .isEqualTo(202);

        await().until(() -> subscriber.received("call.hungup", call).size() == 2);
        assertThat(subscriber.received("call.hungup", call).stream()
                        .map(Received::id)
                        .distinct())
                .hasSize(1);
        assertThat(admin.post(path() + "/deliveries/1234567/replay", "").status())
                .isEqualTo(404);
        assertThat(admin.get("/api/audit?action=replay").http().body()).contains("delivery " + delivery);
    }

    @Test
    void aTestShowsTheAnswerAtOnce() {
        subscribe("\"call.missed\"");
        subscriber.does(Subscriber.answering(202, "thanks"));

        JsonObject tested = admin.post(path() + "/test", "").object();

        assertThat(tested.getString("status")).isEqualTo("delivered");
        assertThat(tested.getJsonObject("answer").getString("body")).isEqualTo("thanks");
        assertThat(subscriber.received().get(0).json().getString("type")).isEqualTo("call.missed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "http://127.0.0.1:8080/",
                "https://169.254.169.254/latest/meta-data/",
                "https://10.0.0.1/",
                "https://ip6-loopback/"
            })
    void theOwnNetworkIsNotReached(String url) {
        JsonObject made = post("{\"url\": \"%s\", \"events\": [\"call.missed\"]}".formatted(url))
                .object();
        subscription = made.getJsonNumber("id").longValue();

        JsonObject tested = admin.post(path() + "/test", "").object();

        assertThat(tested.getString("status")).isEqualTo("failed");
        assertThat(tested.getJsonObject("answer").isNull("status")).isTrue();
        assertThat(tested.getJsonObject("answer").getString("body"))
                .containsAnyOf("SUBSCRIPTIONS_MAY_REACH", "The host is unknown.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"url\": \"https://example.com\"}",
                "{\"url\": \"https://example.com\", \"events\": []}",
                "{\"url\": \"https://example.com\", \"events\": [\"call.lost\"]}",
                "{\"url\": \"https://example.com\", \"events\": \"call.missed\"}",
                "{\"url\": \"https://example.com\", \"events\": [3]}",
                "{\"url\": \"ftp://example.com\", \"events\": [\"call.missed\"]}",
                "{\"url\": \"https://a:b@example.com\", \"events\": [\"call.missed\"]}",
                "{\"url\": \"https://exa mple.com\", \"events\": [\"call.missed\"]}",
                "{\"url\": \"https://localhost/\", \"events\": [\"call.missed\"]}",
                "{\"url\": 7, \"events\": [\"call.missed\"]}",
                "{\"url\": \"https://example.com\", \"events\": [\"call.missed\"], \"companyNumber\": 987654}",
                "{\"url\": \"https://example.com\", \"events\": [\"call.missed\"], \"companyNumber\": 1e40}",
                "{\"url\": \"https://example.com\", \"events\": [\"call.missed\"], \"companyNumber\": \"Sales\"}",
                "{\"url\": \"https://example.com\", \"events\": [\"call.missed\"], \"active\": \"yes\"}",
                "{\"url\": \"https://example.com\", \"events\": [\"call.missed\"], \"format\": \"zammad\"}",
                "{\"url\": \"https://example.com\", \"events\": [\"call.missed\"], \"format\": \"teams\"}",
                "{\"url\": \"https://example.com\", \"events\": [\"call.missed\"], \"colour\": \"red\"}",
            })
    void whatCannotBeUsedIsRefusedWithItsField(String body) {
        Client.Answer refused = admin.post(SUBSCRIPTIONS, body);

        assertThat(refused.status()).as(body).isEqualTo(422);
        assertThat(refused.object().getJsonArray("errors")).isNotEmpty();
    }

    @Test
    void whatWasReadCanBeSentBackAndAStaleTagIsRefused() {
        subscribe("\"call.missed\", \"call.created\"");
        Client.Answer read = admin.get(path());

        assertThat(admin.put(path(), read.http().body(), "If-Match", read.header("ETag"))
                        .object())
                .isEqualTo(read.object());
        admin.put(path(), "{\"active\": false}");
        assertThat(admin.put(path(), "{\"active\": true}", "If-Match", read.header("ETag"))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void deliveriesComeInPagesAndOfASubscriptionThatThereIs() {
        subscribe("\"call.hungup\"");
        for (int i = 0; i < 3; i++) {
            awaitDelivery(play(callTo(Stage.SALES).callerLeavesAfter(2)), "delivered", 1);
        }

        JsonObject first =
                admin.get(path() + "/deliveries?limit=2&status=delivered").object();

        assertThat(first.getJsonArray("deliveries")).hasSize(2);
        assertThat(admin.get(first.getString("next")).object().getJsonArray("deliveries"))
                .isNotEmpty();
        assertThat(admin.get(path() + "/deliveries?limit=0").status()).isEqualTo(400);
        assertThat(admin.get(path() + "/deliveries?status=lost").status()).isEqualTo(400);
        assertThat(admin.get(path() + "/deliveries?cursor=x").status()).isEqualTo(400);
        assertThat(admin.get(SUBSCRIPTIONS + "/987654/deliveries").status()).isEqualTo(404);
    }
}
