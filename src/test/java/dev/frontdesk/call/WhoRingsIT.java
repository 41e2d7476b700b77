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
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls to a line of its own, whose colleagues ring in stages; what a story adds it removes. */
class WhoRingsIT {

    private static final String CLOSED_ON_CHRISTMAS = """
        {"name": "%s", "zone": "Europe/Paris", "weekly": [{"days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
         "from": "00:00", "to": "24:00"}], "exceptions": [{"date": "2026-12-25", "closed": true, "name": "Christmas"}]}""";

    private final Client client = new Client();
    private final Deque<String> added = new ArrayDeque<>();
    private final String number = "+99" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 10_000_000_000L);
    private long anna;
    private long ben;

    @AfterEach
    void removeWhatWasAdded() {
        added.forEach(client::delete);
    }

    @Test
    void whoIsInTheSecondStageRingsOnceNobodyInTheFirstHasAnswered() {
        String line = addLine(", \"stages\": [{\"users\": [%d], \"seconds\": 10}, {\"users\": [%d], \"seconds\": 30}]");

        PlayedCall call = Stage.plivo()
                .play(Scenario.callTo(line).when(address("anna"), busy()).when(address("ben"), answersAfter(4)));
        JsonObject logged = Stage.expectedOf(call);

        assertThat(call.rung()).containsExactly(address("anna"), address("ben"));
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
        String line = addLine(", \"stages\": [{\"users\": [%d, %d], \"seconds\": 20, \"confirm\": true}]");

        JsonObject missed = Stage.play(Scenario.callTo(line)
                .when(address("anna"), answersAfter(8).withoutPressing())
                .everyoneElse(busy())
                .voicemail(Voicemail.ofSeconds(7)));
        assertThat(missed.getString("outcome")).isEqualTo("voicemail");
        assertThat(missed.toString()).contains("\"not-accepted\"");

        JsonObject answered = Stage.play(Scenario.callTo(line)
                .when(address("anna"), answersAfter(3).withoutPressing())
                .when(address("ben"), answersAfter(6)));
        assertThat(answered.getJsonObject("answeredBy").getJsonObject("user").getString("name"))
                .isEqualTo("Ben");
    }

    @Test
    void whatACallerHearsIsTheLinesOwn() {
        String line =
                addLine(", \"stages\": [{\"users\": [%d, %d]}], \"welcome\": {\"text\": \"Welcome to <us> & you\"},"
                        + " \"ringBack\": \"https://example.com/music.mp3\", \"voicemailWhenUnanswered\": false,"
                        + " \"unanswered\": {\"audioUrl\": \"https://example.com/sorry.mp3\"}");

        PlayedCall missed = Stage.plivo().play(Scenario.callTo(line));
        JsonObject logged = Stage.expectedOf(missed);
        assertThat(documents(missed))
                .contains(
                        "Welcome to &lt;us&gt; &amp; you",
                        "https://example.com/sorry.mp3",
                        "https://example.com/music.mp3")
                .doesNotContain("<Record");
        assertThat(logged.getString("missedReason")).isEqualTo("nobody-answered");
        assertThat(logged.getInt("ringSeconds")).isEqualTo(25);

        JsonObject answered = Stage.play(
                Scenario.callTo(line).when(address("anna"), answersAfter(4).talking(9)));
        assertThat(answered.getInt("talkSeconds")).isEqualTo(9);
        assertThat(answered.getInt("ringSeconds")).isEqualTo(9);
    }

    @Test
    void onAClosedLineNobodyRings() {
        Client.Answer schedule = add("/api/schedules", CLOSED_ON_CHRISTMAS.formatted(number));
        String line = addLine(", \"hours\": " + schedule.id() + ", \"stages\": [{\"users\": [%d, %d]}]");
        Instant christmas = Instant.parse("2026-12-25T10:00:00Z");

        PlayedCall call = Stage.plivo()
                .play(Scenario.callTo(line).whileClosed().at(christmas).voicemail(Voicemail.empty()));
        assertThat(call.rung()).isEmpty();
        assertThat(Stage.expectedOf(call).getString("missedReason")).isEqualTo("closed");

        JsonObject route = route(line, "?at=2026-12-25T10:00:00Z");
        assertThat(route.getBoolean("open")).isFalse();
        assertThat(route.getString("because")).contains("Christmas");
        assertThat(route(line, "?at=2026-12-24T10:00:00Z").getBoolean("open")).isTrue();
    }

    @Test
    void aBlockedCallerRingsNobody() {
        String line = addLine("");
        String caller = "49" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 10_000_000_000L);
        String pattern = "+" + caller.substring(0, 10) + "*";
        Client.Answer blocked =
                add("/api/blocked-callers", "{\"pattern\": \"%s\", \"action\": \"busy\"}".formatted(pattern));

        PlayedCall call = Stage.plivo()
                .play(Scenario.callTo(line)
                        .from("sip:+" + caller + "@carrier.example", "Spam")
                        .fromBlockedCaller());
        JsonObject logged = Stage.expectedOf(call);
        assertThat(logged.getString("outcome")).isEqualTo("blocked");
        assertThat(documents(call)).contains("<Hangup reason=\"busy\"/>");

        client.put(
                "/api/blocked-callers/" + blocked.id(),
                "{\"pattern\": \"%s\", \"action\": \"voicemail\"}".formatted(pattern));
        assertThat(Stage.play(Scenario.callTo(line).from(caller, caller).fromBlockedCaller())
                        .getString("outcome"))
                .isEqualTo("voicemail");
        assertThat(route(line, "?from=" + caller).getString("then")).isEqualTo("voicemail");
    }

    @Test
    void theDirectoryMayChangeBetweenTwoStages() {
        String line = addLine(", \"stages\": [{\"users\": [%d]}, {\"users\": [%d]}]");
        Map<String, String> call = call(line);
        assertThat(post("/plivo/answer", call)).contains(address("anna")).doesNotContain(address("ben"));

        client.put("/api/users/" + ben + "/availability", "{\"available\": false}");
        assertThat(result(call, 1)).contains("<Record").doesNotContain("<Dial");

        client.put("/api/users/" + ben + "/availability", "{\"available\": true}");
        Map<String, String> next = call(line);
        post("/plivo/answer", next);
        assertThat(result(next, 1)).contains(address("ben"), "/stages/2/dial-result");
        assertThat(Stage.words(Stage.logged(call.get("CallUUID"))))
                .contains("Ben (desk) was not rung. Ben is not available.");
    }

    @Test
    void whileTheDatabaseIsLockedTheNextStageRings() throws SQLException {
        String line = addLine(", \"stages\": [{\"users\": [%d]}, {\"users\": [%d]}]");
        Map<String, String> call = call(line);
        post("/plivo/answer", call);

        try (Connection outsider = Frontdesk.running().database().getConnection();
                Statement statement = outsider.createStatement()) {
            outsider.setAutoCommit(false);
            statement.execute("lock table call_event in access exclusive mode");
            assertThat(result(call, 1)).contains(address("ben"));
            outsider.rollback();
        }
        assertThat(result(call, 2)).contains("<Record");
    }

    @Test
    void addressesWithoutAStageGoOnAsTheFirst() {
        String line = addLine(", \"stages\": [{\"users\": [%d]}, {\"users\": [%d]}]");
        Map<String, String> call = call(line);
        post("/plivo/answer", call);
        call.put("DialStatus", "no-answer");

        assertThat(post("/plivo/calls/" + call.get("CallUUID") + "/dial-result", call))
                .contains("/stages/2/dial-result");
    }

    @Test
    void theRouteIsThatOfTheCall() {
        String line =
                addLine(", \"stages\": [{\"users\": [%d], \"seconds\": 12}, {\"users\": [%d], \"confirm\": true}]");
        client.put("/api/users/" + anna + "/availability", "{\"available\": false}");

        JsonObject route = route(line, "");

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
        assertThat(Stage.plivo().play(Scenario.callTo(line)).rung()).containsExactly(address("ben"));
    }

    /** Two colleagues, and a line; {@code %d} in its fields stand for their ids. Returns the number to call. */
    private String addLine(String fields) {
        anna = addUser("Anna", "anna");
        ben = addUser("Ben", "ben");
        add(
                "/api/company-numbers",
                "{\"name\": \"Line %s\", \"phoneNumber\": \"%s\"%s}"
                        .formatted(number, number, fields.formatted(anna, ben)));
        return number.substring(1);
    }

    private long addUser(String name, String label) {
        return add(
                        "/api/users",
                        "{\"name\": \"%s\", \"numbers\": [{\"label\": \"desk\", \"sipEndpoint\": \"%s\"}]}"
                                .formatted(name, address(label)))
                .id();
    }

    private String address(String user) {
        return "sip:" + user + number.substring(1) + "@phone.plivo.com";
    }

    private Client.Answer add(String list, String body) {
        Client.Answer answer = client.post(list, body);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        added.push(list + "/" + answer.id());
        return answer;
    }

    /** All that Plivo was answered. */
    private static String documents(PlayedCall call) {
        return call.transcript().stream()
                .filter(exchange -> exchange.reply() != null)
                .map(exchange -> exchange.reply().text())
                .collect(Collectors.joining("\n"));
    }

    private JsonObject route(String line, String query) {
        String address = added.stream()
                .filter(path -> path.startsWith("/api/company-numbers/"))
                .findFirst()
                .orElseThrow();
        return client.get(address + "/route" + query).object();
    }

    private Map<String, String> call(String line) {
        return new TreeMap<>(Map.of(
                "CallUUID", UUID.randomUUID().toString(),
                "Direction", "inbound",
                "Event", "StartApp",
                "CallStatus", "ringing",
                "From", "447866555273",
                "To", line));
    }

    private static String result(Map<String, String> call, int stage) {
        call.put("Event", "Redirect");
        call.put("DialStatus", "no-answer");
        call.put("DialBLegUUID", "");
        return post("/plivo/calls/" + call.get("CallUUID") + "/stages/" + stage + "/dial-result", call);
    }

    private static String post(String path, Map<String, String> parameters) {
        var reply = Stage.plivo().post(path, parameters);
        assertThat(reply.status()).isEqualTo(200);
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
