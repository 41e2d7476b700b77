package dev.frontdesk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.host.OwnFrontdesk;
import dev.frontdesk.plivo.account.Api;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A token that was right before the database went down stays right, and no other becomes it. */
class TokensOutageIT {

    @Test
    void tokensHoldWhileTheDatabaseIsDown() {
        try (OwnFrontdesk place = OwnFrontdesk.in(Path.of("target", "tokens-it"))) {
            Map<String, String> settings = place.settings(Frontdesk.freePort());
            URI node = place.start(settings).base();
            Api admin = new Api(node, settings.get("API_TOKEN"));
            String revoked = token(admin, "Revoked");
            String kept = token(admin, "Kept");
            admin.delete("/api/tokens/1");
            assertThat(status(node, revoked)).isEqualTo(401);

            place.database().postmaster().stopImmediately();

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> new Api(node, kept).get("/api/users").status() == 503);
            assertThat(status(node, kept)).isEqualTo(200);
            assertThat(status(node, revoked)).isEqualTo(401);
            assertThat(status(node, Secret.random())).isEqualTo(401);
        }
    }

    private static String token(Api admin, String name) {
        return admin.postJson("/api/tokens", "{\"name\": \"" + name + "\", \"role\": \"reader\"}")
                .object()
                .getString("token");
    }

    /** Metrics need no database. */
    private static int status(URI node, String token) {
        return new Api(node, token).get("/api/metrics").status();
    }
}
