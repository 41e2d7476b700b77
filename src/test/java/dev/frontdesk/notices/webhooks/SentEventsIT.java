package dev.frontdesk.notices.webhooks;

import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import dev.frontdesk.call.Stage;
import dev.frontdesk.notices.webhooks.Subscriber.Received;
import jakarta.json.JsonObject;
import java.net.http.HttpHeaders;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Programs are sent what happens to calls. */
class SentEventsIT extends SubscribedProgram {

    private static final String ALL = "\"call.created\", \"call.answered\", \"call.hungup\", \"call.ended\","
            + " \"call.missed\", \"call.voicemail_left\"";

    @Test
    void anAnsweredCallIsSentStepByStep() {
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
    void aMissedCallAndAMessageAreSentWithTheEnd() {
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
    void onlyTheWantedLineAndEventsAreSent() {
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
}
