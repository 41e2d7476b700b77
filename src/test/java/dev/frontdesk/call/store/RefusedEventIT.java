package dev.frontdesk.call.store;

import static dev.frontdesk.call.Stage.SALES;
import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.call.Stage;
import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.webhook.Delivery;
import dev.frontdesk.carrier.webhook.Webhook;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An event that the tables reject, here by a constraint that somebody added by hand. */
class RefusedEventIT {

    private static final Frontdesk FRONTDESK = Frontdesk.running();

    @AfterEach
    void takeTheRuleBack() throws SQLException {
        execute("alter table call_event drop constraint if exists no_such_end");
    }

    @Test
    void itIsSetAsideHoldsUpNoOtherAndCanBeReplayed() throws Exception {
        PlayedCall call = Stage.plivo()
                .play(
                        callTo(SALES).callerLeavesAfter(6),
                        Delivery.inOrder().losing(webhook -> webhook.isFor("hangup")));
        execute("alter table call_event add constraint no_such_end check (call_uuid <> '" + call.callUuid()
                + "' or kind <> 'HANGUP') not valid");

        assertThat(Stage.plivo().send(end(call)).isSuccess()).isTrue();
        Stage.play(callTo(SALES).callerLeavesAfter(6));

        Path refused = FRONTDESK.journal().resolve("refused");
        await().until(() -> Files.exists(refused) && Files.readString(refused).contains(call.callUuid()));
        assertThat(FRONTDESK.log()).contains("The database refuses the event HANGUP of the call " + call.callUuid());
        assertThat(Stage.logged(call.callUuid()).isNull("hangup")).isTrue();
        assertThat(journalCheck().getString("status")).isEqualTo("DEGRADED");
        assertThat(journalCheck().getString("detail")).contains("refused");

        takeTheRuleBack();
        bringInAgain(refused);
        Stage.expectedOf(call);
        await().until(() -> journalCheck().getString("status").equals("UP"));
    }

    private static JsonObject journalCheck() {
        return FRONTDESK
                .get("/api/health/ready")
                .object()
                .getJsonObject("checks")
                .getJsonObject("journal");
    }

    /** As the README has it. */
    private static void bringInAgain(Path refused) throws IOException {
        Files.move(refused, refused.resolveSibling("0-again.journal"));
    }

    private static Webhook end(PlayedCall call) {
        return call.webhooks().stream()
                .filter(webhook -> webhook.isFor("hangup"))
                .findFirst()
                .orElseThrow();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = FRONTDESK.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
