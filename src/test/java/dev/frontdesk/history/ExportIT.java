package dev.frontdesk.history;

import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.Scenario.callTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.api.Client;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The log as a file: CSV for spreadsheets, NDJSON for programs. */
class ExportIT {

    private static final Log LOG = new Log();

    @Test
    void theColumnsOfTheCsvStandInOneOrder() {
        play("15550150001", "15550150001", "2013-04-01T08:00:00Z");
        Client.Answer answer = LOG.get("/api/calls?format=csv&caller=15550150001");

        assertThat(answer.http().body().lines().findFirst().orElseThrow())
                .isEqualTo("callUuid,startedAt,startedAtLocal,line,from,callerName,outcome,missedReason,answeredBy,app,"
                        + "ringSeconds,talkSeconds,voicemailSeconds,hangupCause,handledAt,handledBy");
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Length"))
                .isEqualTo(String.valueOf(answer.http().body().getBytes(UTF_8).length));
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"calls.csv\"");
    }

    @Test
    void aRowSaysWhatTheCallSays() {
        String call = LOG.play(callTo(Log.SALES)
                        .from("+15550150002", "Doe, \"Jane\"\u00e9")
                        .when("luke", answersAfter(3).talking(20))
                        .at(Instant.parse("2013-04-02T08:00:00Z")))
                .callUuid();

        Map<String, String> row = csv("caller=15550150002&zone=Asia/Kolkata").get(0);
        assertThat(row)
                .containsEntry("callUuid", call)
                .containsEntry("startedAt", "2013-04-02T08:00:00Z")
                .containsEntry("startedAtLocal", "2013-04-02T13:30:00+05:30")
                .containsEntry("line", "Sales")
                .containsEntry("from", "+15550150002")
                .containsEntry("callerName", "Doe, \"Jane\"\u00e9")
                .containsEntry("outcome", "answered")
                .containsEntry("missedReason", "")
                .containsEntry("answeredBy", "Luke")
                .containsEntry("talkSeconds", "20")
                .containsEntry("voicemailSeconds", "");
    }

    @Test
    void aNameThatASpreadsheetWouldTakeForAFormulaIsText() {
        String caller = "15550150003";
        List<String> names = List.of("=1+1", "+49 (0) 151", "-2", "@SUM(A1)", "+15550150003", "a=b");
        for (int i = 0; i < names.size(); i++) {
            play(caller, names.get(i), "2013-04-03T08:00:0" + (9 - i) + "Z");
        }

        assertThat(csv("caller=" + caller).stream().map(row -> row.get("callerName")))
                .containsExactly("'=1+1", "'+49 (0) 151", "'-2", "'@SUM(A1)", "+15550150003", "a=b");
    }

    @Test
    void theLocalTimeIsRightInTheNightsThatChangeTheClocks() {
        String caller = "15550150004";
        List.of("2013-03-31T00:30:00Z", "2013-03-31T01:30:00Z", "2013-10-27T00:30:00Z", "2013-10-27T01:30:00Z")
                .forEach(at -> play(caller, caller, at));

        assertThat(csv("zone=Europe/Paris&caller=" + caller).stream().map(row -> row.get("startedAtLocal")))
                .containsExactly(
                        "2013-10-27T02:30:00+01:00",
                        "2013-10-27T02:30:00+02:00",
                        "2013-03-31T03:30:00+02:00",
                        "2013-03-31T01:30:00+01:00");
        assertThat(csv("zone=Europe/Paris&since=2013-03-31&until=2013-04-01&caller=" + caller))
                .hasSize(2);
        assertThat(csv("caller=" + caller + "&since=2013-10-27&until=2013-10-28")
                        .get(0))
                .containsEntry("startedAtLocal", "2013-10-27T01:30:00+00:00");
    }

    @Test
    void theLastLineOfNdjsonSaysHowManyCallsThereAre() {
        play("15550150005", "one", "2013-04-05T08:00:00Z");
        play("15550150005", "two", "2013-04-05T08:00:01Z");
        Client.Answer answer =
                LOG.ask("GET", "/api/calls?caller=15550150005&since=2013-04-05", "Accept", "application/x-ndjson");

        List<JsonObject> lines = Log.lines(answer.http().body());
        assertThat(lines.subList(0, 2)).isEqualTo(LOG.list("/api/calls?caller=15550150005"));
        assertThat(answer.http().body()).endsWith("\n{\"end\": true, \"calls\": 2}\n");
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"calls-from-2013-04-05.ndjson\"");
        assertThat(answer.header("Vary")).contains("Accept");
    }

    @Test
    void anExportEndsAtALimitOnlyIfOneIsGiven() {
        for (int i = 0; i < 3; i++) {
            play("15550150006", "many", "2013-04-06T08:00:0" + i + "Z");
        }

        assertThat(csv("caller=15550150006&limit=2")).hasSize(2);
        assertThat(csv("caller=15550150006")).hasSize(3);
        assertThat(LOG.get("/api/calls?format=ndjson&limit=1&caller=15550150006")
                        .http()
                        .body())
                .endsWith("{\"end\": true, \"calls\": 1}\n");
        assertThat(csv("caller=no-such-caller")).isEmpty();
    }

    @Test
    void theHeadersAreThoseOfTheFileWithoutMakingIt() {
        Client.Answer head = LOG.ask("HEAD", "/api/calls?format=csv&since=2013-04-01&until=2013-04-01T12:30:00Z");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"calls-from-2013-04-01-until-2013-04-01T123000.csv\"");
        assertThat(head.http().body()).isEmpty();
    }

    @Test
    void aFormIsChosenByWhatTheClientLikesBestAndAFormatInTheAddressGoesFirst() {
        String path = "/api/calls?caller=15550150007";

        assertThat(type(path, "text/csv;q=0.5, application/json")).startsWith("application/json");
        assertThat(type(path, "text/csv, application/json;q=0.5")).startsWith("text/csv");
        assertThat(type(path, "text/html, */*;q=0.8")).startsWith("application/json");
        assertThat(type(path, "application/json;q=0, */*")).startsWith("text/csv");
        assertThat(type(path, "text/csv;q=0, application/json;q=0, */*")).startsWith("application/x-ndjson");
        assertThat(type(path + "&format=json", "text/csv")).startsWith("application/json");
        assertThat(type(path + "&format=csv", "application/json")).startsWith("text/csv");
        assertThat(LOG.ask("GET", path, "Accept", "image/png").status()).isEqualTo(406);
    }

    @Test
    void anExportHasNoCursor() {
        Client.Answer answer = LOG.get("/api/calls?format=csv&cursor=abc");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.object().getString("detail")).contains("cursor");
    }

    private static String type(String path, String accept) {
        return LOG.ask("GET", path, "Accept", accept).header("Content-Type");
    }

    private static List<Map<String, String>> csv(String filter) {
        return Csv.rows(LOG.get("/api/calls?format=csv&" + filter).http().body());
    }

    private static void play(String caller, String name, String at) {
        LOG.play(callTo(Log.SALES).from(caller, name).callerLeavesAfter(3).at(Instant.parse(at)));
    }
}
