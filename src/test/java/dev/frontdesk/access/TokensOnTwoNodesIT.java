package dev.frontdesk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.host.FrontdeskProcess;
import dev.frontdesk.carrier.host.OwnFrontdesk;
import dev.frontdesk.plivo.account.Api;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two nodes on one database: a token holds on both, is revoked on both within seconds, and outlives the database. */
class TokensOnTwoNodesIT {

    private static final Path FOLDER = Path.of("target", "tokens-it");

    @Test
    void aTokenHoldsEverywhereUntilItIsRevokedAndWhileTheDatabaseIsDown() {
        try (OwnFrontdesk place = OwnFrontdesk.in(FOLDER)) {
            URI here = start(place, "data").base();
            URI there = start(place, "other").base();
            Api admin = new Api(here, place.settings(0).get("API_TOKEN"));
            String revoked = token(admin, "Revoked");
            String kept = token(admin, "Kept");
            await().atMost(Duration.ofSeconds(5)).until(() -> status(there, revoked) == 200);

            admin.delete("/api/tokens/1");
            assertThat(status(here, revoked)).isEqualTo(401);
            await().atMost(Duration.ofSeconds(5)).until(() -> status(there, revoked) == 401);

            place.database().postmaster().stopImmediately();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> new Api(there, kept).get("/api/users").status() == 503);
            assertThat(status(there, kept)).isEqualTo(200);
            assertThat(status(there, revoked)).isEqualTo(401);
            assertThat(status(there, Secret.random())).isEqualTo(401);
        }
    }

    private static FrontdeskProcess start(OwnFrontdesk place, String folder) {
        Map<String, String> settings = place.settings(Frontdesk.freePort());
        settings.put("DATA_DIR", FOLDER.resolve(folder).toString());
        return place.start(settings);
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
