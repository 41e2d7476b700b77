package dev.frontdesk.plivo;

import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.webhook.Account;
import dev.frontdesk.carrier.webhook.Delivery;
import dev.frontdesk.carrier.webhook.Reply;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks that Plivo really sent, found in public repositories; numbers are made up. */
class CapturedWebhooksIT {

    private static final Frontdesk FRONTDESK = Frontdesk.running();

    private final Carrier plivo = new Carrier(
            FRONTDESK.base(), Account.of(FRONTDESK.publicUrl(), FRONTDESK.plivoAuthToken(), FRONTDESK.plivoTimeZone()));

    @Test
    void aCallOfTwentySixteenEndsAsItDidThen() throws IOException {
        PlayedCall call = plivo.play(
                callTo("sip:sales160408161440@phone.plivo.com")
                        .when("lukehome", answersAfter(1).talking(8)),
                Delivery.inOrder().losing(webhook -> webhook.isFor("hangup")));
        Map<String, String> hangup = captured("p01-hangup");
        hangup.put("CallUUID", call.callUuid());

        plivo.post("/plivo/hangup", hangup);

        JsonObject logged = ended(call.callUuid());
        assertThat(logged.getString("outcome")).isEqualTo("answered");
        assertThat(logged.getString("startedAt")).isEqualTo("2016-04-08T16:38:11Z");
        assertThat(logged.getString("answeredAt")).isEqualTo("2016-04-08T16:38:12Z");
        assertThat(logged.getString("endedAt")).isEqualTo("2016-04-08T16:38:20Z");
        assertThat(logged.getInt("ringSeconds")).isEqualTo(1);
        assertThat(logged.getInt("talkSeconds")).isEqualTo(8);
        assertThat(logged.getJsonObject("answeredBy")
                        .getJsonObject("userNumber")
                        .getString("label"))
                .isEqualTo("home");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p04-answer", "p05-answer", "p06-answer", "p10-answer"})
    void callsToOthersRingNobody(String name) throws IOException {
        Reply reply = plivo.post("/plivo/answer", captured(name));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).contains("<Response>").doesNotContain("<Dial");
    }

    @Test
    void aCallThatIsAskedForByGetRingsNobodyEither() throws IOException {
        Reply reply = plivo.get("/plivo/answer", captured("p10-answer"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).doesNotContain("<Dial");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p02-hangup", "p07-hangup", "p08-hangup", "p09-hangup"})
    void theEndOfACallThatWeNeverAnsweredIsLoggedAsFailed(String name) throws IOException {
        Map<String, String> hangup = captured(name);

        assertThat(plivo.post("/plivo/hangup", hangup).status()).isEqualTo(200);

        JsonObject logged = ended(hangup.get("CallUUID"));
        assertThat(logged.getString("outcome")).isEqualTo("failed");
        assertThat(logged.getJsonObject("hangup").getString("cause")).isEqualTo(hangup.get("HangupCause"));
    }

    @Test
    void anAppThatPicksUpACallWhoseBeginningIsUnknownIsLogged() throws IOException {
        Map<String, String> picksUp = captured("p03-dial-event");

        plivo.post("/plivo/calls/" + picksUp.get("CallUUID") + "/dial-event", picksUp);

        JsonObject logged = logged(picksUp.get("CallUUID"), "in-progress");
        assertThat(logged.getJsonArray("legs").getJsonObject(0).getString("phoneNumber"))
                .isEqualTo("447000000874");
    }

    private static JsonObject ended(String callUuid) {
        return logged(callUuid, "ended");
    }

    private static JsonObject logged(String callUuid, String state) {
        return await().until(
                        () -> FRONTDESK.get("/api/calls/" + callUuid).object(),
                        call -> call.getString("state", "").equals(state));
    }

    private static Map<String, String> captured(String name) throws IOException {
        try (InputStream form = CapturedWebhooksIT.class.getResourceAsStream("/plivo/captured/" + name + ".form")) {
            String text = new String(form.readAllBytes(), StandardCharsets.UTF_8).strip();
            Map<String, String> parameters = new TreeMap<>();
            FormText.parse(text).forEach((key, values) -> parameters.put(key, values.get(0)));
            return parameters;
        }
    }
}
