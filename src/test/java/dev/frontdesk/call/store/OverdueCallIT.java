package dev.frontdesk.call.store;

import static dev.frontdesk.call.Stage.SALES;
import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.call.Stage;
import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.webhook.Delivery;
import dev.frontdesk.carrier.webhook.Webhook;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Calls whose end nobody reported. Tests cannot wait for a quarter of an hour, so they move events into the past. */
class OverdueCallIT {

    @Test
    void aCallWithoutEventsForAQuarterOfAnHourIsOverUntilItsRealEndIsReported() throws SQLException {
        PlayedCall call = playWithoutEnd(callTo(SALES).callerLeavesAfter(6));

        silentFor(call, Duration.ofMinutes(16));

        JsonObject closed = awaitEnd(call);
        assertThat(closed.getString("outcome")).isEqualTo("missed");
        assertThat(closed.isNull("hangup")).isTrue();
        assertThat(Stage.words(closed))
                .last()
                .isEqualTo("The end of the call was never reported. After a long silence it was taken to be over.");

        Stage.plivo().send(end(call));
        Stage.expectedOf(call);
    }

    @Test
    void aConversationMayLastForHours() throws SQLException {
        PlayedCall call = playWithoutEnd(callTo(SALES).when("peter", answersAfter(3)));

        silentFor(call, Duration.ofHours(5));

        JsonObject closed = awaitEnd(call);
        assertThat(closed.getString("outcome")).isEqualTo("answered");
        assertThat(closed.getJsonObject("answeredBy").getJsonObject("user").getString("name"))
                .isEqualTo("Peter");
    }

    private static PlayedCall playWithoutEnd(Scenario scenario) {
        return Stage.plivo().play(scenario, Delivery.inOrder().losing(webhook -> webhook.isFor("hangup")));
    }

    private static Webhook end(PlayedCall call) {
        return call.webhooks().stream()
                .filter(webhook -> webhook.isFor("hangup"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject awaitEnd(PlayedCall call) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Stage.logged(call.callUuid()),
                        logged -> logged.getString("state").equals("ended"));
    }

    private static void silentFor(PlayedCall call, Duration time) throws SQLException {
        String sql = "update call_event set received_at = received_at - make_interval(secs => ?) where call_uuid = ?";
        try (Connection connection = Frontdesk.running().database().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setDouble(1, time.toSeconds());
            statement.setString(2, call.callUuid());
            statement.executeUpdate();
        }
    }
}
