package dev.frontdesk.notices.webhooks;

import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.call.Stage;
import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Somebody learns of it if events are not sent although nothing fails. */
class LateDeliveriesIT extends SubscribedProgram {

    private static final Duration TWO_LOOKS = Duration.ofSeconds(40);

    @Test
    void healthNamesASubscriptionWhoseEventsNoNodeSends() {
        subscribe("\"call.hungup\"");
        String call = play(callTo(Stage.SALES));
        awaitDelivery(call, "delivered", 1);

        outboxes.hold(call, () -> {
            outboxes.update(
                    "update delivery set status = 'waiting', next_at = now() - interval '3 minutes' where call_uuid = ?",
                    call);
            await().atMost(TWO_LOOKS).until(() -> check().getString("status").equals("DEGRADED"));
            assertThat(check().getString("detail")).contains("[" + subscription + "]", "restart Frontdesk");
        });

        awaitDelivery(call, "delivered", 2);
        await().atMost(TWO_LOOKS).until(() -> check().getString("status").equals("UP"));
    }

    private JsonObject check() {
        return admin.get("/api/health/ready").object().getJsonObject("checks").getJsonObject("subscriptions");
    }
}
