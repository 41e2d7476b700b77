package dev.frontdesk.notices.webhooks;

import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.call.Stage;
import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A node that sends as much at once as it may goes on sending to everybody. */
class CrowdedSenderIT extends SubscribedProgram {

    /** Each may have two in flight, and a node 120. */
    private static final int SLOW = 61;

    /** Most of the time that a recipient has. */
    private static final int SECONDS = 4;

    /** Of one call each. A recipient needs ten times its seconds for twenty. */
    private static final String TWENTY_FOR_EACH = """
            insert into delivery (subscription_id, call_uuid, kind, happened_at)
            select s.id, c.call_uuid, k.kind, now() from subscription as s
                cross join (select call_uuid from call order by call_uuid = ? desc limit 4) as c
                cross join unnest(array['CALL_CREATED', 'CALL_ANSWERED', 'CALL_HUNGUP', 'CALL_ENDED', 'CALL_MISSED'])
                    as k (kind)
            where s.url = ?""";

    private final Subscriber slow = Subscriber.start();

    @Test
    void manySlowRecipientsThatAreBehindKeepNobodyElseWaiting() {
        slow.does(slow.silentFor(SECONDS));
        for (int number = 0; number < SLOW; number++) {
            post("{\"url\": \"%s\", \"events\": [\"call.missed\"]}".formatted(slow.url()));
        }
        for (int number = 0; number < 3; number++) {
            play(callTo(Stage.SALES));
        }
        String first = play(callTo(Stage.SALES));
        assertThat(outboxes.update(TWENTY_FOR_EACH, first, slow.url())).isEqualTo(20 * SLOW);
        await().until(() -> slow.received().size() >= 100);

        subscribe("\"call.hungup\"");
        String call = play(callTo(Stage.SALES));

        await().atMost(Duration.ofSeconds(3L * SECONDS))
                .until(() -> !subscriber.received("call.hungup", call).isEmpty());
    }

    @AfterEach
    void removeTheSlow() {
        slow.close();
        for (JsonObject each : admin.get(SUBSCRIPTIONS).json().asJsonArray().getValuesAs(JsonObject.class)) {
            if (each.getString("url").equals(slow.url())) {
                admin.delete(SUBSCRIPTIONS + "/" + each.getJsonNumber("id"));
            }
        }
    }
}
