package dev.frontdesk.history;

import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.Scenario.callTo;
import static dev.frontdesk.carrier.Scenario.callToUnknownLine;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.ExpectedRecord;
import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.webhook.Delivery;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many calls at once, their webhooks doubled, late and swapped: list, CSV, NDJSON and statistics say what was played. */
class FormsAgreeIT {

    private static final int CALLS = 60;
    private static final Log LOG = new Log();
    private static final Instant DAY = Instant.parse("2012-05-05T00:00:00Z");
    private static final String RANGE = "since=2012-05-05&until=2012-05-06";

    private static Map<String, PlayedCall> played;

    @BeforeAll
    static void manyCallsComeInAtOnce() {
        Random random = new Random(20121028);
        List<Scenario> scripts =
                IntStream.range(0, CALLS).mapToObj(i -> script(i, random)).toList();
        played = IntStream.range(0, CALLS)
                .parallel()
                .mapToObj(i -> LOG.play(scripts.get(i), delivery(i)))
                .collect(toMap(PlayedCall::callUuid, Function.identity()));
    }

    private static Scenario script(int i, Random random) {
        String line = i % 2 == 0 ? Log.SALES : Log.MAIN_OFFICE;
        String caller = "1555017" + (1000 + i);
        Scenario call = i % 11 == 0 ? callToUnknownLine("sip:marketing160408161200@phone.plivo.com") : callTo(line);
        Scenario from = call.from(caller, "=Chaos " + i + ", \"Ltd\"").at(DAY.plusSeconds(random.nextInt(86_000)));
        return switch (i % 4) {
            case 0 -> from.when("luke", answersAfter(random.nextInt(15)).talking(random.nextInt(300)));
            case 1 -> from.callerLeavesAfter(random.nextInt(18));
            case 2 -> from.when("peter", answersAfter(random.nextInt(15)).talking(5));
            default -> from;
        };
    }

    private static Delivery delivery(int i) {
        return switch (i % 5) {
            case 0 -> Delivery.inOrder().repeated();
            case 1 -> Delivery.inOrder().delayed();
            case 2 -> Delivery.inOrder().swappingNeighbours();
            case 3 -> Delivery.inOrder().repeated().swappingNeighbours();
            default -> Delivery.inOrder();
        };
    }

    @Test
    void theListHasEachCallOnceAndSaysWhatWasPlayed() {
        List<JsonObject> list = list();

        assertThat(list).hasSize(CALLS);
        assertThat(list.stream().map(call -> call.getString("callUuid")))
                .containsExactlyInAnyOrderElementsOf(played.keySet());
        for (JsonObject call : list) {
            ExpectedRecord expected = played.get(call.getString("callUuid")).expected();
            assertThat(call.getString("outcome")).isEqualTo(expected.outcome());
            assertThat(call.getString("startedAt"))
                    .isEqualTo(expected.startedAt().toString());
            assertThat(call.getInt("talkSeconds")).isEqualTo(expected.talkSeconds());
        }
    }

    @Test
    void ndjsonHasTheSameCallsInTheSameOrder() {
        List<JsonObject> lines =
                Log.lines(LOG.get("/api/calls?format=ndjson&" + RANGE).http().body());

        assertThat(lines.subList(0, lines.size() - 1)).isEqualTo(list());
        assertThat(lines.get(CALLS).getBoolean("end")).isTrue();
        assertThat(lines.get(CALLS).getInt("calls")).isEqualTo(CALLS);
    }

    @Test
    void csvHasTheSameCallsInTheSameOrder() {
        List<Map<String, String>> rows =
                Csv.rows(LOG.get("/api/calls?format=csv&" + RANGE).http().body());

        assertThat(rows.stream().map(FormsAgreeIT::ofRow).toList())
                .isEqualTo(list().stream().map(FormsAgreeIT::ofCall).toList());
    }

    private static List<String> ofRow(Map<String, String> row) {
        return Stream.of(
                        "callUuid",
                        "startedAt",
                        "line",
                        "from",
                        "outcome",
                        "missedReason",
                        "answeredBy",
                        "app",
                        "ringSeconds",
                        "talkSeconds",
                        "voicemailSeconds",
                        "hangupCause")
                .map(row::get)
                .toList();
    }

    private static List<String> ofCall(JsonObject call) {
        return List.of(
                text(call, "callUuid"),
                text(call, "startedAt"),
                text(call, "companyNumber", "name"),
                text(call, "from"),
                text(call, "outcome"),
                text(call, "missedReason"),
                text(call, "answeredBy", "user", "name"),
                text(call, "answeredBy", "userNumber", "label"),
                text(call, "ringSeconds"),
                text(call, "talkSeconds"),
                text(call, "voicemail", "seconds"),
                text(call, "hangup", "cause"));
    }

    /** Empty where there is none. */
    private static String text(JsonObject call, String... path) {
        JsonValue value = call;
        for (String name : path) {
            value = value instanceof JsonObject object ? object.get(name) : JsonValue.NULL;
        }
        return value == JsonValue.NULL ? "" : value.toString().replaceAll("^\"|\"$", "");
    }

    @Test
    void statisticsCountTheSameCalls() {
        Map<String, Long> outcomes = played.values().stream()
                .collect(groupingBy(call -> call.expected().outcome(), counting()));
        JsonObject total = LOG.get("/api/statistics?by=hour&" + RANGE).object().getJsonObject("total");

        assertThat(total.getInt("calls")).isEqualTo(CALLS);
        outcomes.forEach((outcome, calls) ->
                assertThat(total.getInt(outcome)).as(outcome).isEqualTo(calls.intValue()));
        assertThat(total.getJsonObject("talkSeconds").getInt("total"))
                .isEqualTo(played.values().stream()
                        .mapToInt(call -> call.expected().talkSeconds())
                        .sum());
        assertThat(LOG.get("/api/calls/count?" + RANGE).object().getInt("count"))
                .isEqualTo(CALLS);
    }

    @Test
    void unhandledAreTheVoicemailsAndMissedCallsThatNobodyMarked() {
        List<String> open = list().stream()
                .filter(call -> List.of("voicemail", "missed").contains(call.getString("outcome")))
                .map(call -> call.getString("callUuid"))
                .toList();
        assertThat(LOG.ids("/api/calls?unhandled=true&" + RANGE)).isEqualTo(open);

        LOG.ask("PUT", "/api/calls/" + open.get(0) + "/handled");
        LOG.awaitRow(open.get(0));
        assertThat(LOG.ids("/api/calls?unhandled=true&" + RANGE)).isEqualTo(open.subList(1, open.size()));
        LOG.ask("DELETE", "/api/calls/" + open.get(0) + "/handled");
        LOG.awaitRow(open.get(0));
        assertThat(LOG.ids("/api/calls?unhandled=true&" + RANGE)).isEqualTo(open);
    }

    private static List<JsonObject> list() {
        return LOG.list("/api/calls?limit=7&" + RANGE);
    }
}
