package dev.frontdesk.notices.webhooks;

import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.call.Stage;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.notices.webhooks.Subscriber.Received;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events reach a program that fails once it works again, and hold up no other. */
class FailingSubscribersIT extends SubscribedProgram {

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

        // A change is known to its node at once, and with it what failed.
        admin.put(path(), "{\"events\": [\"call.hungup\"]}");
        outboxes.retry(call);
        await().until(() -> !admin.get(path()).object().getBoolean("active"));

        assertThat(admin.get(path()).object().getString("disabledBecause")).contains("a day");
        assertThat(admin.get("/api/audit?what=subscription%20" + subscription)
                        .http()
                        .body())
                .contains("\"by\":\"Frontdesk\"");
    }
}
