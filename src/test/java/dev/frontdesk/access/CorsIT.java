package dev.frontdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.api.Client;
import dev.frontdesk.carrier.host.Frontdesk;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** The page of a named site may read the API with a token, and no other page may. */
class CorsIT {

    private static final String NAMED = "https://dashboard.example.test";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    private final Client client = new Client();
    private final String token = "Bearer " + Frontdesk.running().apiToken();

    @Test
    void aNamedSiteMayReadWithAToken() {
        Client.Answer answer = ask("GET", "/api/calls?limit=1", "Origin", NAMED, "Authorization", token);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header(ALLOWED)).isEqualTo(NAMED);
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag", "Link");
        assertThat(answer.http().headers().allValues("Vary").toString()).contains("Origin", "Accept");
        assertThat(ask("GET", "/api/calls", "Origin", NAMED).status()).isEqualTo(401);
        assertThat(ask("GET", "/api/calls", "Origin", NAMED).header(ALLOWED)).isEqualTo(NAMED);
    }

    @Test
    void theQuestionBeforeNeedsNoToken() {
        Client.Answer answer = ask(
                "OPTIONS",
                "/api/calls",
                "Origin",
                NAMED,
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "authorization");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
        assertThat(answer.header("Access-Control-Allow-Headers")).contains("Authorization");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void aNamedSiteMayChangeNothing() {
        assertThat(ask("DELETE", "/api/users/999999", "Origin", NAMED, "Authorization", token)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void otherSitesAndOtherAddressesAreClosed() {
        assertThat(ask("GET", "/api/calls", "Origin", "https://evil.example.test", "Authorization", token)
                        .header(ALLOWED))
                .isEmpty();
        assertThat(ask("GET", "/api/calls", "Origin", "null", "Authorization", token)
                        .header(ALLOWED))
                .isEmpty();
        assertThat(ask(
                                "OPTIONS",
                                "/api/calls",
                                "Origin",
                                "https://evil.example.test",
                                "Access-Control-Request-Method",
                                "GET")
                        .status())
                .isEqualTo(401);
        assertThat(ask("GET", "/", "Origin", NAMED, "Authorization", token).header(ALLOWED))
                .isEmpty();
    }

    private Client.Answer ask(String method, String path, String... headers) {
        return client.bare(method, path, BodyPublishers.noBody(), headers);
    }
}
