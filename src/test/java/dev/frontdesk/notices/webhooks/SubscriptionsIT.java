package dev.frontdesk.notices.webhooks;

import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import dev.frontdesk.api.Client;
import dev.frontdesk.call.Stage;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.notices.webhooks.Subscriber.Received;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs are sent what happens to calls, whatever they do with it. */
class SubscriptionsIT {

    private static final String SUBSCRIPTIONS = "/api/subscriptions";
    private static final String ALL = "\"call.created\", \"call.answered\", \"call.hungup\", \"call.ended\","
            + " \"call.missed\", \"call.voicemail_left\"";

    private final Client admin = new Client();
    private final Subscriber subscriber = Subscriber.start();
    private final Outboxes outboxes = new Outboxes();
    private long subscription;
    private String secret;

    @AfterEach
    void end() {
        admin.delete(path());
        subscriber.close();
    }

    @Test
    void anAnsweredCallIsToldStepByStep() {
        subscribe(ALL);

        String call = play(callTo(Stage.SALES).when("peter", answersAfter(2)));

        awaitReceived("call.created", call);
        Received answered = awaitReceived("call.answered", call);
        Received hungup = awaitReceived("call.hungup", call);
        outboxes.settle(call);
        Received ended = awaitReceived("call.ended", call);
        assertThat(ended.json().getJsonObject("data")).isEqualTo(withoutStory(Stage.logged(call)));
        assertThat(answered.json().getJsonObject("data").getJsonObject("answeredBy"))
                .isNotNull();
        assertThat(hungup.id()).isEqualTo(call + "_call_hungup");
        assertThat(subscriber.received("call.missed", call)).isEmpty();
    }

    @Test
    void theLibraryOfTheSpecificationVerifiesWhatIsSent() {
        subscribe("\"call.hungup\"");

        Received received = awaitReceived("call.hungup", play(callTo(Stage.SALES)));

        assertThatCode(() -> new Webhook(secret)
                        .verify(received.body(), HttpHeaders.of(received.headers(), (name, value) -> true)))
                .doesNotThrowAnyException();
    }

    @Test
    void aMissedCallAndAMessageAreToldWithTheEnd() {
        subscribe(ALL);
        String missed = play(callTo(Stage.SALES).callerLeavesAfter(3));
        String message = play(callTo(Stage.SALES));

        outboxes.settle(missed);
        outboxes.settle(message);

        awaitReceived("call.missed", missed);
        Received left = awaitReceived("call.voicemail_left", message);
        assertThat(left.json().getJsonObject("data").getJsonObject("voicemail").getString("audio"))
                .isEqualTo("/api/calls/" + message + "/voicemail");
        assertThat(subscriber.received("call.missed", message)).isEmpty();
        assertThat(subscriber.received("call.voicemail_left", missed)).isEmpty();
    }

    @Test
    void onlyTheWantedLineAndEventsAreTold() {
        long other = admin.get("/api/company-numbers").json().asJsonArray().getValuesAs(JsonObject.class).stream()
                .filter(line -> !line.getString("name").equals("Sales"))
                .findFirst()
                .orElseThrow()
                .getJsonNumber("id")
                .longValue();
        subscribe("\"call.hungup\"");
        Subscriber elsewhere = Subscriber.start();
        long second = post("{\"url\": \"%s\", \"events\": [\"call.hungup\"], \"companyNumber\": %d}"
                        .formatted(elsewhere.url(), other))
                .id();

        String call = play(callTo(Stage.SALES));
        awaitReceived("call.hungup", call);

        assertThat(outboxes.count(
                        "select count(*) from delivery where call_uuid = ? and subscription_id = ?", call, second))
                .isZero();
        assertThat(outboxes.count(
                        "select count(*) from delivery where call_uuid = ? and kind <> 'CALL_HUNGUP'"
                                + " and subscription_id = ?",
                        call,
                        subscription))
                .isZero();
        admin.delete(SUBSCRIPTIONS + "/" + second);
        elsewhere.close();
    }

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
    void anErrorIsTriedAgainAndTheDeliveryShowsTheAnswer() {
        subscribe("\"call.hungup\"");
        subscriber.does(Subscriber.answering(500, "out of order"));
        String call = play(callTo(Stage.SALES));

        JsonObject failed = awaitDelivery(call, "waiting", 1);
        assertThat(failed.getJsonObject("answer").getInt("status")).isEqualTo(500);
        assertThat(failed.getJsonObject("answer").getString("body")).isEqualTo("out of order");
        assertThat(failed.isNull("nextAttemptAt")).isFalse();

        subscriber.does(Subscriber.TAKES);
        outboxes.retry(call);
        JsonObject delivered = awaitDelivery(call, "delivered", 2);
        assertThat(delivered.getJsonObject("answer").getInt("status")).isEqualTo(204);
        List<Received> both = subscriber.received("call.hungup", call);
        assertThat(both).hasSize(2);
        assertThat(both.get(0).id()).isEqualTo(both.get(1).id());
    }

    @Test
    void aRedirectIsNotFollowed() {
        Subscriber elsewhere = Subscriber.start();
        subscribe("\"call.hungup\"");
        subscriber.does(Subscriber.answering(307, "Location", elsewhere.url()));

        JsonObject failed = awaitDelivery(play(callTo(Stage.SALES)), "waiting", 1);

        assertThat(failed.getJsonObject("answer").getInt("status")).isEqualTo(307);
        assertThat(elsewhere.received()).isEmpty();
        elsewhere.close();
    }

    @Test
    void aConnectionThatIsCutIsAFailure() {
        subscribe("\"call.hungup\"");
        subscriber.does(exchange -> exchange.close());

        JsonObject failed = awaitDelivery(play(callTo(Stage.SALES)), "waiting", 1);

        assertThat(failed.getJsonObject("answer").isNull("status")).isTrue();
        assertThat(failed.getJsonObject("answer").getString("body")).contains("broke off");
    }

    @Test
    void anAnswerOfAHundredMegabytesIsReadNoFurtherThanItsBeginning() {
        subscribe("\"call.hungup\"");
        subscriber.does(Subscriber.pouring(100L << 20));

        JsonObject delivered = awaitDelivery(play(callTo(Stage.SALES)), "delivered", 1);

        assertThat(delivered.getJsonObject("answer").getInt("milliseconds")).isLessThan(5000);
    }

    @Test
    void whoDoesNotAnswerWithinFiveSecondsFailsAndHoldsUpNobody() {
        Subscriber other = Subscriber.start();
        subscribe("\"call.hungup\"");
        long second = post("{\"url\": \"%s\", \"events\": [\"call.hungup\"]}".formatted(other.url()))
                .id();
        subscriber.does(subscriber.silentFor(20));
        String call = play(callTo(Stage.SALES));

        await().atMost(Duration.ofSeconds(4))
                .until(() -> !other.received("call.hungup", call).isEmpty());
        JsonObject failed = awaitDelivery(call, "waiting", 1);

        assertThat(failed.getJsonObject("answer").getString("body")).isEqualTo("No answer within 5 s.");
        admin.delete(SUBSCRIPTIONS + "/" + second);
        other.close();
    }

    @Test
    void aSubscriberThatIsDownGetsItLater() {
        subscribe("\"call.hungup\"");
        admin.put(path(), "{\"url\": \"http://127.0.0.2:%d/\"}".formatted(Frontdesk.freePort()));
        String call = play(callTo(Stage.SALES));
        JsonObject failed = awaitDelivery(call, "waiting", 1);
        assertThat(failed.getJsonObject("answer").getString("body")).contains("Nobody accepts");

        admin.put(path(), "{\"url\": \"%s\"}".formatted(subscriber.url()));
        outboxes.retry(call);

        awaitReceived("call.hungup", call);
    }

    @Test
    void whoAnswers410IsSentNothingMoreUntilActivatedAgain() {
        subscribe("\"call.hungup\"");
        subscriber.does(Subscriber.answering(410));
        String call = play(callTo(Stage.SALES));

        await().until(() -> !admin.get(path()).object().getBoolean("active"));
        assertThat(admin.get(path()).object().getString("disabledBecause")).contains("410");
        long delivery = awaitDelivery(call, "waiting", 1).getJsonNumber("id").longValue();
        assertThat(admin.post(path() + "/deliveries/" + delivery + "/replay", "")
                        .status())
                .isEqualTo(409);

        subscriber.does(Subscriber.TAKES);
        JsonObject active = admin.put(path(), "{\"active\": true}").object();
        assertThat(active.isNull("disabledBecause")).isTrue();
        outboxes.retry(call);
        awaitDelivery(call, "delivered", 2);
    }

    @Test
    void aDayOfFailuresDisables() {
        subscribe("\"call.hungup\"");
        subscriber.does(Subscriber.answering(500));
        String call = play(callTo(Stage.SALES));
        awaitDelivery(call, "waiting", 1);
        outboxes.failForADay(subscription);

        // A node knows of it within two seconds.
        await().atMost(Duration.ofSeconds(15)).until(() -> {
            outboxes.retry(call);
            return !admin.get(path()).object().getBoolean("active");
        });

        assertThat(admin.get(path()).object().getString("disabledBecause")).contains("a day");
        assertThat(admin.get("/api/audit?what=subscription%20" + subscription)
                        .http()
                        .body())
                .contains("\"by\":\"Frontdesk\"");
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

    @Test
    void whatARecipientAnsweredIsErasedWithTheCaller() {
        String number = "+4915" + (100_000_000 + Math.abs(UUID.randomUUID().hashCode() % 800_000_000));
        subscribe("\"call.hungup\"");
        subscriber.does(Subscriber.answering(500, "I do not know " + number));
        String call = play(callTo(Stage.SALES).from(number, "Any Caller").callerLeavesAfter(3));
        awaitDelivery(call, "waiting", 1);

        JsonObject erased =
                admin.delete("/api/callers/" + number.replace("+", "%2B")).object();

        assertThat(erased.getInt("notices")).isEqualTo(1);
        assertThat(outboxes.count("select count(*) from delivery where answer like ?", "%" + number + "%"))
                .isZero();
        subscriber.does(Subscriber.TAKES);
        outboxes.retry(call);
        awaitDelivery(call, "delivered", 2);
        assertThat(subscriber.received("call.hungup", call).get(1).body()).doesNotContain(number);
    }

    private void subscribe(String events) {
        JsonObject made = post("{\"url\": \"%s\", \"events\": [%s]}".formatted(subscriber.url(), events))
                .object();
        subscription = made.getJsonNumber("id").longValue();
        secret = made.getString("secret");
    }

    private Client.Answer post(String body) {
        Client.Answer made = admin.post(SUBSCRIPTIONS, body);
        assertThat(made.status()).as(made.http().body()).isEqualTo(201);
        return made;
    }

    private String path() {
        return SUBSCRIPTIONS + "/" + subscription;
    }

    private static String play(Scenario scenario) {
        return Stage.plivo().play(scenario).callUuid();
    }

    private Received awaitReceived(String type, String call) {
        await().until(() -> !subscriber.received(type, call).isEmpty());
        return subscriber.received(type, call).get(0);
    }

    private JsonObject awaitDelivery(String call, String status, int attempts) {
        await().until(() -> delivery(call, status, attempts) != null);
        return delivery(call, status, attempts);
    }

    private JsonObject delivery(String call, String status, int attempts) {
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

    private static JsonObject withoutStory(JsonObject call) {
        return Json.createObjectBuilder(call).remove("legs").remove("timeline").build();
    }
}
