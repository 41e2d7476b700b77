package dev.frontdesk.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.api.Client;
import dev.frontdesk.carrier.host.Frontdesk;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenFilterIT {

    private static final String ANY_PATH = "/api/users";

    private final Client client = new Client();
    private final String token = Frontdesk.running().apiToken();

    @Test
    void theTokenOpensAsBearer() {
        assertThat(get(ANY_PATH, "Bearer " + token).status()).isEqualTo(200);
    }

    @Test
    void theTokenOpensAsPasswordOfAnybody() {
        assertThat(get(ANY_PATH, basic("anybody:" + token)).status()).isEqualTo(200);
        assertThat(get(ANY_PATH, basic(":" + token)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer", "Basic !", "Basic", "Digest x", "wrong"})
    void nothingElseOpens(String authorization) {
        assertThat(get(ANY_PATH, authorization).status()).isEqualTo(401);
        assertThat(get(ANY_PATH, basic(token + ":wrong")).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/nowhere",
                "/api/users",
                "/api/calls",
                "/api/metrics",
                "/api/health",
                "/api/healthy",
                "/api/health/live/../../users",
                "/api/health/live;x/../../users",
                "/plivo/../api/users",
                "/plivo/..;/api/users",
                "/plivo/%2e%2e/api/users",
                "//api/users",
                "/API/users",
            })
    void withoutTheTokenThereIsNothing(String path) {
        Client.Answer answer = client.bare("GET", path, BodyPublishers.noBody());

        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.http().body()).doesNotContain("Jane");
    }

    @Test
    void whoHasNoTokenIsToldWhatToSend() {
        Client.Answer answer = client.bare("GET", ANY_PATH, BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Basic realm=\"Frontdesk\", charset=\"UTF-8\"");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.object().getString("detail")).contains("API_TOKEN");
    }

    @Test
    void theHealthAddressesNeedNoToken() {
        assertThat(client.bare("GET", "/api/health/live", BodyPublishers.noBody())
                        .status())
                .isNotEqualTo(401);
        assertThat(client.bare("GET", "/api/health/ready", BodyPublishers.noBody())
                        .status())
                .isNotEqualTo(401);
    }

    @Test
    void browsersAreToldToBeCareful() {
        for (Client.Answer answer : new Client.Answer[] {get(ANY_PATH, "Bearer " + token), get("/", "none")}) {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    private Client.Answer get(String path, String authorization) {
        return client.bare("GET", path, BodyPublishers.noBody(), "Authorization", authorization);
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }
}
