package dev.frontdesk.history;

import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.api.Client;
import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.expect.Rows;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.webhook.Account;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A program that polls the log receives a body only when something has changed, and finds the next page by its header. */
class NotModifiedIT {

    private static final String SALES = "sip:sales160408161440@phone.plivo.com";
    private static final Frontdesk FRONTDESK = Frontdesk.running();

    private final Client client = new Client();
    private final Carrier plivo = new Carrier(
            FRONTDESK.base(), Account.of(FRONTDESK.publicUrl(), FRONTDESK.plivoAuthToken(), FRONTDESK.plivoTimeZone()));

    @Test
    void aCallThatHasNotChangedIsNotSentAgain() {
        String path = "/api/calls/" + play("15550110001");
        Client.Answer first = client.get(path);

        Client.Answer second = read("GET", path, first.header("ETag"));

        assertThat(first.header("ETag")).matches("\"[A-Za-z0-9_-]{16}\"");
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.http().body()).isEmpty();
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void aListIsSentAgainOnceACallIsAdded() {
        String path = "/api/calls?caller=15550110002";
        play("15550110002");
        Client.Answer first = client.get(path);

        assertThat(read("GET", path, first.header("ETag")).status()).isEqualTo(304);
        assertThat(read("GET", path, "\"another\", W/" + first.header("ETag")).status())
                .isEqualTo(304);
        assertThat(read("HEAD", path, first.header("ETag")).status()).isEqualTo(304);
        play("15550110002");

        Client.Answer changed = read("GET", path, first.header("ETag"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(changed.object().getJsonArray("calls")).hasSize(2);
    }

    @Test
    void eachListAndObjectOfTheApiHasATag() {
        for (String path : new String[] {"/api/users", "/api/company-numbers", "/api/users/1", "/api/calls?limit=1"}) {
            Client.Answer answer = client.get(path);
            assertThat(answer.header("Content-Type")).as(path).startsWith("application/json");
            assertThat(read("GET", path, answer.header("ETag")).status())
                    .as(path)
                    .isEqualTo(304);
        }
    }

    @Test
    void theNextPageStandsInTheHeaderLinkToo() {
        for (int i = 0; i < 2; i++) {
            play("15550110003");
        }
        Client.Answer first = client.get("/api/calls?limit=1&caller=15550110003");
        String next = first.object().getString("next");

        assertThat(first.header("Link")).isEqualTo("<" + next + ">; rel=\"next\"");
        assertThat(client.get(next).header("Link")).isEmpty();
    }

    private Client.Answer read(String method, String path, String knownTag) {
        return client.bare(
                method,
                path,
                BodyPublishers.noBody(),
                "Authorization",
                "Bearer " + FRONTDESK.apiToken(),
                "If-None-Match",
                knownTag);
    }

    private String play(String caller) {
        String callUuid = plivo.play(callTo(SALES).from(caller, caller).at(Instant.parse("2025-03-04T08:00:00Z")))
                .callUuid();
        await().until(() -> client.get("/api/calls/" + callUuid).http().body().contains("\"state\":\"ended\""));
        Rows.await(FRONTDESK.database(), callUuid);
        return callUuid;
    }
}
