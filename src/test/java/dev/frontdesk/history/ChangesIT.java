package dev.frontdesk.history;

import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.host.Frontdesk;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A program that keeps a copy of the log asks for what has changed, and misses nothing. */
class ChangesIT {

    private static final Log LOG = new Log();

    @Test
    void whoAsksWithTheTimeOfTheLastAnswerHearsOfEachCall() {
        String caller = "&caller=15550140001";
        String first = call("15550140001", 30).callUuid();
        JsonObject whole = LOG.get("/api/calls?limit=500" + caller).object();

        String second = call("15550140001", 10).callUuid();

        List<String> changed = LOG.ids("/api/calls?changedSince=" + whole.getString("asOf") + caller);
        assertThat(changed).endsWith(second);
        assertThat(LOG.ids("/api/calls?limit=1&changedSince=2012-01-01" + caller))
                .containsExactly(first, second);
        assertThat(LOG.ids("/api/calls?changedSince=2999-01-01" + caller)).isEmpty();
    }

    @Test
    void aCopyThatIsReadWhileCallsComeInIsWholeInTheEnd() {
        String caller = "&caller=15550140002";
        Map<String, JsonObject> copy = new LinkedHashMap<>();
        List<String> played = new ArrayList<>();
        String asOf = "2012-01-01T00:00:00Z";
        for (int round = 0; round < 5; round++) {
            IntStream.range(0, 3)
                    .parallel()
                    .forEach(i -> call("15550140002", 20 + i).callUuid());
            String next = "/api/calls?limit=2&changedSince=" + asOf + caller;
            while (next != null) {
                JsonObject page = LOG.get(next).object();
                page.getJsonArray("calls")
                        .getValuesAs(JsonObject.class)
                        .forEach(call -> copy.put(call.getString("callUuid"), call));
                next = page.getString("next", null);
                asOf = page.getString("asOf");
            }
        }
        LOG.list("/api/calls?" + caller.substring(1)).forEach(call -> played.add(call.getString("callUuid")));

        assertThat(copy.keySet()).hasSize(15).containsExactlyInAnyOrderElementsOf(played);
        assertThat(copy.values()).containsExactlyInAnyOrderElementsOf(LOG.list("/api/calls?" + caller.substring(1)));
    }

    @Test
    void eachPageOfAListHasTheTimeOfItsFirst() {
        IntStream.range(0, 3).forEach(i -> call("15550140003", i));
        JsonObject first = LOG.get("/api/calls?limit=1&caller=15550140003").object();
        JsonObject second = LOG.get(first.getString("next")).object();

        assertThat(second.getString("asOf")).isEqualTo(first.getString("asOf"));
        assertThat(Instant.parse(first.getString("asOf")))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    /** A transaction writes a row, another answer is given, and then the first is committed. */
    @Test
    void whatIsNotCommittedYetIsNotPassedBy() throws SQLException {
        String caller = "&caller=15550140004";
        String call = call("15550140004", 5).callUuid();
        await().until(() -> LOG.ids("/api/calls?changedSince="
                        + LOG.get("/api/calls?limit=1").object().getString("asOf") + caller)
                .isEmpty());
        String asOf;
        try (Connection writer = Frontdesk.running().database().getConnection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("update call set changed_at = now() where call_uuid = '" + call + "'");
            String begun = LOG.get("/api/calls?limit=1").object().getString("asOf");
            await().until(() ->
                    LOG.get("/api/calls?limit=1").http().headers().map().size() > 0
                            && Instant.now().isAfter(Instant.parse(begun).plusSeconds(3)));
            asOf = LOG.get("/api/calls?limit=1").object().getString("asOf");
            writer.commit();
        }

        assertThat(LOG.ids("/api/calls?changedSince=" + asOf + caller)).containsExactly(call);
    }

    private static PlayedCall call(String caller, int second) {
        return LOG.play(callTo(Log.SALES)
                .from(caller, caller)
                .callerLeavesAfter(3)
                .at(Instant.parse("2013-03-01T08:00:00Z").plusSeconds(second)));
    }
}
