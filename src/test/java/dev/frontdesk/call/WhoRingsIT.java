package dev.frontdesk.call;

import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.Behaviour.busy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.api.Client;
import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.Voicemail;
import dev.frontdesk.carrier.host.Frontdesk;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls to a line of its own, whose colleagues ring in stages; what a story adds it removes. */
class WhoRingsIT {

    private static final String CLOSED_ON_CHRISTMAS = """
        {"name": "%s", "zone": "Europe/Paris", "weekly": [{"days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
         "from": "00:00", "to": "24:00"}], "exceptions": [{"date": "2026-12-25", "closed": true, "name": "Christmas"}]}""";

    private final Client client = new Client();
    private final OwnLine own = new OwnLine();

    @AfterEach
    void removeWhatWasAdded() {
        own.close();
    }

    @Test
    void whoIsInTheSecondStageRingsOnceNobodyInTheFirstHasAnswered() {
        String line =
                own.addLine(", \"stages\": [{\"users\": [%d], \"seconds\": 10}, {\"users\": [%d], \"seconds\": 30}]");

        PlayedCall call = Stage.plivo()
                .play(Scenario.callTo(line)
                        .when(own.address("anna"), busy())
                        .when(own.address("ben"), answersAfter(4)));
        JsonObject logged = Stage.expectedOf(call);

        assertThat(call.rung()).containsExactly(own.address("anna"), own.address("ben"));
        assertThat(logged.getJsonObject("answeredBy").getJsonObject("user").getString("name"))
                .isEqualTo("Ben");
        assertThat(logged.getJsonArray("legs").getValuesAs(JsonObject.class))
                .extracting(leg -> leg.getInt("stage"))
                .containsExactly(1, 2);
        assertThat(Stage.words(logged))
                .containsSubsequence(
                        "Rang Anna (desk).",
                        "Anna (desk): busy (Busy Line, 3010).",
                        "Nobody took the call. Rang Ben (desk) in stage 2.",
                        "Ben (desk) picked up.");
    }

    @Test
    void aMailboxThatPressesNoKeyDoesNotTakeTheCall() {
        String line = own.addLine(", \"stages\": [{\"users\": [%d, %d], \"seconds\": 20, \"confirm\": true}]");

        JsonObject missed = Stage.play(Scenario.callTo(line)
                .when(own.address("anna"), answersAfter(8).withoutPressing())
                .everyoneElse(busy())
                .voicemail(Voicemail.ofSeconds(7)));
        assertThat(missed.getString("outcome")).isEqualTo("voicemail");
        assertThat(missed.toString()).contains("\"not-accepted\"");

        JsonObject answered = Stage.play(Scenario.callTo(line)
                .when(own.address("anna"), answersAfter(3).withoutPressing())
                .when(own.address("ben"), answersAfter(6)));
        assertThat(answered.getJsonObject("answeredBy").getJsonObject("user").getString("name"))
                .isEqualTo("Ben");
    }

    @Test
    void whatACallerHearsIsTheLinesOwn() {
        String line =
                own.addLine(", \"stages\": [{\"users\": [%d, %d]}], \"welcome\": {\"text\": \"Welcome to <us> & you\"},"
                        + " \"ringBack\": \"https://example.com/music.mp3\", \"voicemailWhenUnanswered\": false,"
                        + " \"unanswered\": {\"audioUrl\": \"https://example.com/sorry.mp3\"}");

        PlayedCall missed = Stage.plivo().play(Scenario.callTo(line));
        JsonObject logged = Stage.expectedOf(missed);
        assertThat(OwnLine.documents(missed))
                .contains(
                        "Welcome to &lt;us&gt; &amp; you",
                        "https://example.com/sorry.mp3",
                        "https://example.com/music.mp3")
                .doesNotContain("<Record");
        assertThat(logged.getString("missedReason")).isEqualTo("nobody-answered");
        assertThat(logged.getInt("ringSeconds")).isEqualTo(25);

        JsonObject answered = Stage.play(
                Scenario.callTo(line).when(own.address("anna"), answersAfter(4).talking(9)));
        assertThat(answered.getInt("talkSeconds")).isEqualTo(9);
        assertThat(answered.getInt("ringSeconds")).isEqualTo(9);
    }

    @Test
    void onAClosedLineNobodyRings() {
        Client.Answer schedule = own.add("/api/schedules", CLOSED_ON_CHRISTMAS.formatted(own.name()));
        String line = own.addLine(", \"hours\": " + schedule.id() + ", \"stages\": [{\"users\": [%d, %d]}]");
        Instant christmas = Instant.parse("2026-12-25T10:00:00Z");

        PlayedCall call = Stage.plivo()
                .play(Scenario.callTo(line).whileClosed().at(christmas).voicemail(Voicemail.empty()));
        assertThat(call.rung()).isEmpty();
        assertThat(Stage.expectedOf(call).getString("missedReason")).isEqualTo("closed");

        JsonObject route = own.route("?at=2026-12-25T10:00:00Z");
        assertThat(route.getBoolean("open")).isFalse();
        assertThat(route.getString("because")).contains("Christmas");
        assertThat(own.route("?at=2026-12-24T10:00:00Z").getBoolean("open")).isTrue();
    }

    @Test
    void aBlockedCallerRingsNobody() {
        String line = own.addLine("");
        String caller = "49" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 10_000_000_000L);
        String pattern = "+" + caller.substring(0, 10) + "*";
        Client.Answer blocked =
                own.add("/api/blocked-callers", "{\"pattern\": \"%s\", \"action\": \"busy\"}".formatted(pattern));

        PlayedCall call = Stage.plivo()
                .play(Scenario.callTo(line)
                        .from("sip:+" + caller + "@carrier.example", "Spam")
                        .fromBlockedCaller());
        JsonObject logged = Stage.expectedOf(call);
        assertThat(logged.getString("outcome")).isEqualTo("blocked");
        assertThat(OwnLine.documents(call)).contains("<Hangup reason=\"busy\"/>");

        client.put(
                "/api/blocked-callers/" + blocked.id(),
                "{\"pattern\": \"%s\", \"action\": \"voicemail\"}".formatted(pattern));
        assertThat(Stage.play(Scenario.callTo(line).from(caller, caller).fromBlockedCaller())
                        .getString("outcome"))
                .isEqualTo("voicemail");
        assertThat(own.route("?from=" + caller).getString("then")).isEqualTo("voicemail");
    }

    @Test
    void theDirectoryMayChangeBetweenTwoStages() {
        String line = own.addLine(", \"stages\": [{\"users\": [%d]}, {\"users\": [%d]}]");
        Map<String, String> call = OwnLine.call(line);
        assertThat(OwnLine.answer(call)).contains(own.address("anna")).doesNotContain(own.address("ben"));

        client.put("/api/users/" + own.ben() + "/availability", "{\"available\": false}");
        assertThat(OwnLine.result(call, 1)).contains("<Record").doesNotContain("<Dial");

        client.put("/api/users/" + own.ben() + "/availability", "{\"available\": true}");
        Map<String, String> next = OwnLine.call(line);
        OwnLine.answer(next);
        assertThat(OwnLine.result(next, 1)).contains(own.address("ben"), "/stages/2/dial-result");
        assertThat(Stage.words(Stage.logged(call.get("CallUUID"))))
                .contains("Ben (desk) was not rung after stage 1. Ben is not available.");
    }

    @Test
    void whileTheDatabaseIsLockedTheNextStageRings() throws SQLException {
        String line = own.addLine(", \"stages\": [{\"users\": [%d]}, {\"users\": [%d]}]");
        Map<String, String> call = OwnLine.call(line);
        OwnLine.answer(call);

        try (Connection outsider = Frontdesk.running().database().getConnection();
                Statement statement = outsider.createStatement()) {
            outsider.setAutoCommit(false);
            statement.execute("lock table call_event in access exclusive mode");
            assertThat(OwnLine.result(call, 1)).contains(own.address("ben"));
            outsider.rollback();
        }
        assertThat(OwnLine.result(call, 2)).contains("<Record");
    }

    @Test
    void addressesWithoutAStageGoOnAsTheFirst() {
        String line = own.addLine(", \"stages\": [{\"users\": [%d]}, {\"users\": [%d]}]");
        Map<String, String> call = OwnLine.call(line);
        OwnLine.answer(call);
        call.put("DialStatus", "no-answer");

        assertThat(OwnLine.post(Stage.plivo(), "/plivo/calls/" + call.get("CallUUID") + "/dial-result", call))
                .contains("/stages/2/dial-result");
    }

    @Test
    void theRouteIsThatOfTheCall() {
        String line =
                own.addLine(", \"stages\": [{\"users\": [%d], \"seconds\": 12}, {\"users\": [%d], \"confirm\": true}]");
        client.put("/api/users/" + own.anna() + "/availability", "{\"available\": false}");

        JsonObject route = own.route("");

        assertThat(route.keySet()).containsExactly("at", "zone", "open", "because", "blocked", "stages", "then");
        List<JsonObject> stages = route.getJsonArray("stages").getValuesAs(JsonObject.class);
        assertThat(stages.get(0).getJsonArray("rings")).isEmpty();
        assertThat(stages.get(0).getJsonArray("leftOut").getJsonObject(0).getString("because"))
                .isEqualTo("Anna is not available.");
        assertThat(stages.get(1)
                        .getJsonArray("rings")
                        .getJsonObject(0)
                        .getJsonObject("user")
                        .getString("name"))
                .isEqualTo("Ben");
        assertThat(client.get("/api/company-numbers/2000000000/route").status()).isEqualTo(404);
        assertThat(client.get("/api/company-numbers/1/route?at=tomorrow").status())
                .isEqualTo(400);
        assertThat(Stage.plivo().play(Scenario.callTo(line)).rung()).containsExactly(own.address("ben"));
    }
}
