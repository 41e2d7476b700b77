package dev.frontdesk.history;

import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.expect.Rows;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.host.JsonAnswer;
import dev.frontdesk.carrier.webhook.Account;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log as people and programs read it. Each test has a caller of its own, since all share one log. */
class CallLogIT {

    private static final String MAIN_OFFICE = "sip:mainoffice160408161312@phone.plivo.com";
    private static final String SALES = "sip:sales160408161440@phone.plivo.com";
    private static final Instant MORNING = Instant.parse("2025-03-03T08:00:00Z");
    private static final Frontdesk FRONTDESK = Frontdesk.running();

    private final Carrier plivo = new Carrier(
            FRONTDESK.base(), Account.of(FRONTDESK.publicUrl(), FRONTDESK.plivoAuthToken(), FRONTDESK.plivoTimeZone()));

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetitionWhileCallsComeIn() {
        String caller = "15550100001";
        List<String> played = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            played.add(0, play(callFrom(caller, SALES, i)));
        }

        List<String> read = new ArrayList<>();
        String next = "/api/calls?limit=2&caller=%2B" + caller;
        while (next != null) {
            JsonObject page = get(next);
            page.getJsonArray("calls")
                    .getValuesAs(JsonObject.class)
                    .forEach(call -> read.add(call.getString("callUuid")));
            next = page.getString("next", null);
            play(callFrom(caller, SALES, 100 + read.size()));
        }

        assertThat(read).isEqualTo(played);
    }

    @Test
    void callsOfOneSecondFollowEachOtherToo() {
        String caller = "15550100002";
        List<String> played = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            played.add(play(callFrom(caller, SALES, 0)));
        }

        JsonObject first = get("/api/calls?limit=3&caller=" + caller);
        JsonObject second = get(first.getString("next"));

        assertThat(second.isNull("next")).isTrue();
        List<String> read = new ArrayList<>(ids(first));
        read.addAll(ids(second));
        assertThat(read)
                .containsExactlyElementsOf(
                        played.stream().sorted(Comparator.reverseOrder()).toList());
    }

    @Test
    void callsAreFoundByLineUserOutcomeStateCallerAndTime() {
        String caller = "15550100003";
        String missed = play(callFrom(caller, SALES, 0).callerLeavesAfter(5));
        String answered = play(callFrom(caller, MAIN_OFFICE, 60).when("peter", answersAfter(2)));
        String voicemail = play(callFrom(caller, SALES, 120));
        long sales = line(SALES);
        long peter = get("/api/calls/" + answered)
                .getJsonObject("answeredBy")
                .getJsonObject("user")
                .getJsonNumber("id")
                .longValue();
        String ofCaller = "/api/calls?caller=" + caller;

        assertThat(ids(get(ofCaller))).containsExactly(voicemail, answered, missed);
        assertThat(ids(get(ofCaller + "&companyNumber=" + sales))).containsExactly(voicemail, missed);
        assertThat(ids(get(ofCaller + "&user=" + peter))).containsExactly(answered);
        assertThat(ids(get(ofCaller + "&outcome=missed"))).containsExactly(missed);
        assertThat(ids(get(ofCaller + "&outcome=missed,voicemail"))).containsExactly(voicemail, missed);
        assertThat(ids(get(ofCaller + "&state=ended"))).hasSize(3);
        assertThat(ids(get(ofCaller + "&state=ringing,ended"))).hasSize(3);
        assertThat(ids(get(ofCaller + "&state=ringing"))).isEmpty();
        assertThat(ids(get(ofCaller + "&since=2025-03-03T08:01:00Z"))).containsExactly(voicemail, answered);
        assertThat(ids(get(ofCaller + "&until=2025-03-03T10:01:00%2B02:00"))).containsExactly(missed);
        assertThat(ids(get(ofCaller + "&since=2025-03-04"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=501",
                "limit=many",
                "companyNumber=sales",
                "user=1.5",
                "outcome=lost",
                "outcome=missed,lost",
                "outcome=missed,",
                "state=over",
                "since=yesterday",
                "until=2025-13-01T00:00:00Z",
                "cursor=nonsense"
            })
    void aFilterThatCannotBeReadIsRefusedWithWhatItShouldLookLike(String filter) {
        JsonAnswer answer = FRONTDESK.get("/api/calls?" + filter);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.object().getString("detail")).contains(filter.split("=")[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%2B15550116910",
                "15550116910",
                "0015550116910",
                "tel:%2B1-555-011-6910",
                "%2B1%20(555)%20011-6910",
                "%E2%80%AA%2B15550116910%E2%80%AC",
                "%2B1%E2%80%91555%E2%80%93011%E2%80%916910",
            })
    void aCallerIsFoundHoweverTheNumberIsWritten(String asked) {
        List<String> sent = new ArrayList<>();
        for (String from : List.of(
                "sip:+15550116910@gw.example.net",
                "15550116910",
                "+15550116910",
                "sip:15550116910@10.9.8.7:5060;user=phone",
                "0015550116910")) {
            String callUuid = UUID.randomUUID().toString();
            plivo.post("/plivo/hangup", Map.of("CallUUID", callUuid, "From", from, "To", SALES));
            sent.add(callUuid);
        }
        await().untilAsserted(() ->
                assertThat(ids(get("/api/calls?limit=500&caller=" + asked))).containsAll(sent));
    }

    @Test
    void rowsOfAnEarlierVersionAreFoundToo() throws SQLException {
        String withPlus = hungUp("sip:+15550116911@gw.example.net", "2025-05-05 05:00:00");
        String withZeros = hungUp("0015550116911", "2025-05-05 05:00:01");
        execute("update call set listed_at = null, caller = '+15550116911@gw.example.net' where call_uuid = '"
                + withPlus + "'");
        execute("update call set listed_at = null, caller = '0015550116911' where call_uuid = '" + withZeros + "'");

        assertThat(ids(get("/api/calls?caller=15550116911"))).containsExactly(withZeros, withPlus);
        assertThat(ids(get("/api/calls?caller=sip:15550116911@gw.example.net"))).containsExactly(withPlus);
    }

    @Test
    void eachCallComesOnceWhileStartsAreCorrectedBetweenPages() {
        for (int correction : List.of(-5, 5)) {
            String caller = "1555010" + Math.abs(correction) + (correction < 0 ? "001" : "002");
            List<String> calls = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                calls.add(0, begun(caller, at(5 + 2 * i)));
            }
            String question = "/api/calls?since=2025-05-05&until=2025-05-06&limit=4&caller=" + caller;

            List<String> read = new ArrayList<>();
            JsonObject page = get(question);
            read.addAll(ids(page));
            for (int i : List.of(2, 3, 4, 5)) {
                end(calls.get(i), caller, at(5 + 2 * (9 - i)), at(5 + 2 * (9 - i) + correction));
            }
            while (!page.isNull("next")) {
                page = get(page.getString("next"));
                read.addAll(ids(page));
            }

            assertThat(read).isEqualTo(calls);
            assertThat(ids(get("/api/calls?caller=" + caller))).isEqualTo(calls);
        }
    }

    @Test
    void whoAsksForNewsSinceTheNewestStartHearsOfItsEnd() {
        String caller = "15550100005";
        String call = begun(caller, at(23));
        String newest = get("/api/calls/" + call).getString("startedAt");

        end(call, caller, at(23), at(20));

        assertThat(get("/api/calls/" + call).getString("startedAt")).isLessThan(newest);
        assertThat(ids(get("/api/calls?caller=" + caller + "&since=" + newest))).containsExactly(call);
    }

    @Test
    void aRebuildKeepsTheOrder() throws IOException, InterruptedException, SQLException {
        String caller = "15550100006";
        String first = begun(caller, at(10));
        String second = begun(caller, at(12));
        end(first, caller, at(10), at(15));
        execute("update call set caller_name = 'spoiled' where call_uuid = '" + first + "'");

        JsonObject found = rebuilt("?mend=false", "application/json").object();
        assertThat(found.keySet()).containsExactly("calls", "different", "mended");
        assertThat(found.getJsonArray("different").getValuesAs(JsonString::getString))
                .contains(first);
        assertThat(found.getBoolean("mended")).isFalse();
        assertThat(rebuilt("?mend=true", "text/plain").body()).contains("Mended " + first);

        assertThat(rebuilt("", "*/*").body()).doesNotContain(first);
        assertThat(ids(get("/api/calls?caller=" + caller))).containsExactly(second, first);
    }

    @Test
    void aCursorBelongsToItsFilters() {
        String caller = "15550100007";
        for (int i = 0; i < 3; i++) {
            begun(caller, at(i));
        }
        String next = get("/api/calls?limit=1&caller=" + caller).getString("next");
        String cursor = next.replaceFirst(".*cursor=([^&]*).*", "$1");

        assertThat(FRONTDESK.get(next.replace("limit=1", "limit=2")).status()).isEqualTo(200);
        for (String mixed : List.of(
                next + "&outcome=missed",
                next.replace("caller=" + caller, "caller=1"),
                "/api/calls?cursor=" + cursor,
                next.replace(cursor, cursor.substring(1)),
                next.replace(cursor, (cursor.startsWith("A") ? "B" : "A") + cursor.substring(1)),
                next.replace(cursor, cursor.substring(0, cursor.length() - 2)))) {
            JsonAnswer answer = FRONTDESK.get(mixed);
            assertThat(answer.status()).as(mixed).isEqualTo(400);
            assertThat(answer.object().getString("detail")).contains("cursor", "the same filters");
        }
    }

    @Test
    void theFieldsOfACallStandInOneOrder() {
        String callUuid = play(callFrom("15550100008", SALES, 0));
        List<String> ofTheList = List.of(
                "callUuid",
                "from",
                "to",
                "callerName",
                "companyNumber",
                "state",
                "outcome",
                "missedReason",
                "answeredBy",
                "startedAt",
                "answeredAt",
                "endedAt",
                "ringSeconds",
                "talkSeconds",
                "voicemail",
                "handled",
                "revision",
                "hangup",
                "confirmed");
        List<String> ofTheCall = new ArrayList<>(ofTheList);
        ofTheCall.addAll(List.of("legs", "timeline"));

        JsonObject listed =
                get("/api/calls?caller=15550100008").getJsonArray("calls").getJsonObject(0);
        assertThat(listed.keySet()).containsExactlyElementsOf(ofTheList);
        assertThat(get("/api/calls/" + callUuid).keySet()).containsExactlyElementsOf(ofTheCall);
    }

    @Test
    void aCallThatIsNotInTheLogIsNotFound() {
        assertThat(FRONTDESK.get("/api/calls/no-such-call").status()).isEqualTo(404);
    }

    private static String at(int seconds) {
        return "2025-05-05 05:05:%02d.000000".formatted(seconds);
    }

    private String begun(String caller, String sessionStart) {
        String callUuid = UUID.randomUUID().toString();
        plivo.post(
                "/plivo/answer",
                Map.of(
                        "CallUUID",
                        callUuid,
                        "From",
                        caller,
                        "To",
                        SALES,
                        "Direction",
                        "inbound",
                        "SessionStart",
                        sessionStart));
        await().until(() -> FRONTDESK.get("/api/calls/" + callUuid).status() == 200);
        Rows.await(FRONTDESK.database(), callUuid);
        return callUuid;
    }

    private void end(String callUuid, String caller, String sessionStart, String start) {
        plivo.post(
                "/plivo/hangup",
                Map.of(
                        "CallUUID",
                        callUuid,
                        "From",
                        caller,
                        "To",
                        SALES,
                        "SessionStart",
                        sessionStart,
                        "StartTime",
                        start.substring(0, 19),
                        "EndTime",
                        "2025-05-05 05:06:00",
                        "HangupCause",
                        "NORMAL_CLEARING"));
        await().until(() -> get("/api/calls/" + callUuid).getString("state").equals("ended"));
        Rows.await(FRONTDESK.database(), callUuid);
    }

    private String hungUp(String caller, String start) {
        String callUuid = UUID.randomUUID().toString();
        plivo.post("/plivo/hangup", Map.of("CallUUID", callUuid, "From", caller, "To", SALES, "StartTime", start));
        await().until(() -> FRONTDESK.get("/api/calls/" + callUuid).status() == 200);
        Rows.await(FRONTDESK.database(), callUuid);
        return callUuid;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = FRONTDESK.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private record Rebuilt(String body) {
        JsonObject object() {
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.readObject();
            }
        }
    }

    private static Rebuilt rebuilt(String query, String accept) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(FRONTDESK.base() + "/api/rebuild" + query))
                .header("Authorization", "Bearer " + FRONTDESK.apiToken())
                .header("Accept", accept)
                .POST(BodyPublishers.noBody())
                .build();
        return new Rebuilt(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
    }

    private static Scenario callFrom(String caller, String line, int seconds) {
        return callTo(line).from(caller, caller).at(MORNING.plusSeconds(seconds));
    }

    private String play(Scenario scenario) {
        String callUuid = plivo.play(scenario).callUuid();
        await().until(() -> FRONTDESK
                .get("/api/calls/" + callUuid)
                .object()
                .getString("state", "")
                .equals("ended"));
        Rows.await(FRONTDESK.database(), callUuid);
        return callUuid;
    }

    private static long line(String sipEndpoint) {
        return FRONTDESK.get("/api/company-numbers").array().getValuesAs(JsonObject.class).stream()
                .filter(line -> sipEndpoint.equals(line.getString("sipEndpoint", null)))
                .findFirst()
                .orElseThrow()
                .getJsonNumber("id")
                .longValue();
    }

    private static JsonObject get(String path) {
        return FRONTDESK.get(path).object();
    }

    private static List<String> ids(JsonObject page) {
        return page.getJsonArray("calls")
                .getValuesAs(call -> call.asJsonObject().getString("callUuid"));
    }
}
