package dev.frontdesk.history;

import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.api.Client;
import dev.frontdesk.call.Stage;
import dev.frontdesk.carrier.host.Frontdesk;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A message waits for somebody to call back; people mark it, and take the mark back. */
class HandledIT {

    private static final String SALES = "sip:sales160408161440@phone.plivo.com";
    private static final Frontdesk FRONTDESK = Frontdesk.running();

    private final Client client = Client.likeABrowser();

    @Test
    void janeMarksAMessageAndEverybodySeesIt() {
        String callUuid = message("15550118001");

        Client.Answer answer = send("PUT", callUuid, "{\"note\": \" called back \", \"by\": \"Jane\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.object().getString("callUuid")).isEqualTo(callUuid);
        JsonObject mark = answer.object().getJsonObject("handled");
        assertThat(mark.getString("by")).isEqualTo("Jane");
        assertThat(mark.getString("note")).isEqualTo("called back");
        assertThat(Instant.parse(mark.getString("at"))).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
        await().untilAsserted(() -> {
            assertThat(Stage.logged(callUuid).getJsonObject("handled")).isEqualTo(mark);
            assertThat(listed("15550118001").getJsonObject("handled")).isEqualTo(mark);
        });
        assertThat(Stage.words(Stage.logged(callUuid))).contains("Marked as handled by Jane: called back");
    }

    @Test
    void aMarkNeedsNeitherNameNorNoteAndCanBeTakenBack() {
        String callUuid = message("15550118002");

        JsonObject marked = send("PUT", callUuid, "").object();
        JsonObject takenBack = send("DELETE", callUuid, null).object();
        JsonObject again = send("PUT", callUuid, "{\"note\": null}").object();
        JsonObject takenBackByPeter =
                send("DELETE", callUuid, "{\"by\": \"Peter\"}").object();

        assertThat(marked.getJsonObject("handled").get("by")).isEqualTo(JsonValue.NULL);
        assertThat(marked.getJsonObject("handled").get("note")).isEqualTo(JsonValue.NULL);
        assertThat(takenBack.get("handled")).isEqualTo(JsonValue.NULL);
        assertThat(again.get("handled")).isNotEqualTo(JsonValue.NULL);
        assertThat(takenBackByPeter.get("handled")).isEqualTo(JsonValue.NULL);
        await().untilAsserted(
                        () -> assertThat(listed("15550118002").get("handled")).isEqualTo(JsonValue.NULL));
        assertThat(Stage.words(Stage.logged(callUuid)))
                .endsWith(
                        "Marked as handled.",
                        "The mark \"handled\" was taken back.",
                        "Marked as handled.",
                        "The mark \"handled\" was taken back by Peter.");
    }

    @Test
    void aCallThatIsNotInTheLogCannotBeMarked() {
        assertThat(send("PUT", UUID.randomUUID().toString(), "{}").status()).isEqualTo(404);
        assertThat(send("DELETE", "no-call", null).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"by": 7}                 | 422 | by
            {"note": ["x"]}           | 422 | note
            {"by": "a\\u0000b"}       | 422 | by
            {"note": "a\\nb"}         | 422 | note
            {"note": "\\ud800"}       | 422 | note
            {"by": "\\u200bJane"}     | 422 | by
            {"handled": true}         | 422 | handled
            []                        | 400 | object
            {"by": "Jane"             | 400 | object""")
    void whatCannotBeUsedIsRefusedByItsName(String body, int status, String named) {
        String callUuid = message("15550118003");

        Client.Answer answer = send("PUT", callUuid, body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.object().getString("detail")).contains(named);
        assertThat(Stage.logged(callUuid).get("handled")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void nameAndNoteHaveALimit() {
        String callUuid = message("15550118004");
        String longest = "n".repeat(500);

        assertThat(send("PUT", callUuid, "{\"by\": \"" + "x".repeat(101) + "\"}")
                        .status())
                .isEqualTo(422);
        assertThat(send("PUT", callUuid, "{\"note\": \"" + longest + "n\"}").status())
                .isEqualTo(422);
        JsonObject marked =
                send("PUT", callUuid, "{\"note\": \"" + longest + "\"}").object();
        assertThat(marked.getJsonObject("handled").getString("note")).isEqualTo(longest);
    }

    private Client.Answer send(String method, String callUuid, String body) {
        String path = "/api/calls/" + callUuid + "/handled";
        String token = "Bearer " + FRONTDESK.apiToken();
        return body == null
                ? client.bare(method, path, BodyPublishers.noBody(), "Authorization", token)
                : client.bare(
                        method,
                        path,
                        BodyPublishers.ofString(body),
                        "Authorization",
                        token,
                        "Content-Type",
                        "application/json");
    }

    /** The id of a call that left a message. */
    private static String message(String caller) {
        return Stage.play(callTo(SALES).from("+" + caller, "Caller")).getString("callUuid");
    }

    private static JsonObject listed(String caller) {
        return FRONTDESK
                .get("/api/calls?caller=" + caller)
                .object()
                .getJsonArray("calls")
                .getJsonObject(0);
    }
}
