package dev.frontdesk.history;

import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.Scenario.callTo;
import static dev.frontdesk.carrier.Scenario.callToUnknownLine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.api.Client;
import dev.frontdesk.carrier.Scenario;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What became of the calls of a day. The calls are of a night in which the clocks of Paris go back, in a year without others. */
class StatisticsIT {

    private static final Log LOG = new Log();
    private static final String NIGHT = "/api/statistics?since=2012-10-28&until=2012-10-29&zone=Europe/Paris";

    @BeforeAll
    static void sixCallsCameIn() {
        play(callTo(Log.SALES).when("jane160408155457", answersAfter(4).talking(10)), "2012-10-27T22:00:00Z");
        play(callTo(Log.SALES).when("jane160408155457", answersAfter(8).talking(20)), "2012-10-28T00:30:00Z");
        play(callTo(Log.MAIN_OFFICE).when("luke", answersAfter(18).talking(90)), "2012-10-28T01:30:00Z");
        play(callTo(Log.MAIN_OFFICE).callerLeavesAfter(5), "2012-10-28T09:00:00Z");
        play(callTo(Log.MAIN_OFFICE), "2012-10-28T22:59:59Z");
        play(callToUnknownLine("sip:marketing160408161200@phone.plivo.com"), "2012-10-28T10:00:00Z");
        play(callTo(Log.SALES), "2012-10-28T23:00:00Z");
    }

    @Test
    void theTotalCountsWhatEndedInTheTime() {
        JsonObject answer = LOG.get(NIGHT).object();
        JsonObject total = answer.getJsonObject("total");

        assertThat(answer.keySet()).containsExactly("since", "until", "zone", "by", "total", "groups");
        assertThat(answer.getString("since")).isEqualTo("2012-10-27T22:00:00Z");
        assertThat(answer.getString("until")).isEqualTo("2012-10-28T23:00:00Z");
        assertThat(answer.get("by")).isEqualTo(JsonValue.NULL);
        assertThat(counts(total)).containsExactly(6, 3, 1, 1, 0, 1, 0);
        assertThat(total.getJsonObject("missedBy").getInt("abandoned")).isEqualTo(1);
        assertThat(number(total, "answerRate")).isEqualTo(0.6);
        assertThat(number(total, "answeredWithin20s")).isEqualTo(0.6);
        assertThat(number(total.getJsonObject("ringSeconds"), "median")).isEqualTo(8);
        assertThat(number(total.getJsonObject("ringSeconds"), "p90")).isEqualTo(16);
        assertThat(total.getJsonObject("talkSeconds").getInt("total")).isEqualTo(120);
        assertThat(number(total.getJsonObject("talkSeconds"), "median")).isEqualTo(20);
    }

    @Test
    void everyHourIsThereAndTheDoubledOneHoldsBothPasses() {
        List<JsonObject> hours = groups("hour");

        assertThat(hours).hasSize(24);
        assertThat(hours.stream().map(hour -> hour.getInt("key")))
                .startsWith(0, 1, 2)
                .endsWith(23);
        assertThat(hours.stream().map(hour -> hour.getInt("calls")))
                .containsExactly(1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
        assertThat(hours.get(2).getString("name")).isEqualTo("02:00");
    }

    @Test
    void daysAndWeekdaysAreThoseOfTheZone() {
        assertThat(groups("day").stream().map(day -> day.getString("key"))).containsExactly("2012-10-28");
        List<JsonObject> weekdays = groups("weekday");
        assertThat(weekdays.stream().map(day -> day.getInt("calls"))).containsExactly(0, 0, 0, 0, 0, 0, 6);
        assertThat(weekdays.get(6).getString("name")).isEqualTo("Sunday");
        List<JsonObject> inUtc = groups("/api/statistics?since=2012-10-27T22:00:00Z&until=2012-10-28T23:00:00Z", "day");
        assertThat(inUtc.stream().map(day -> day.getString("key") + " " + day.getInt("calls")))
                .containsExactly("2012-10-27 1", "2012-10-28 5");
    }

    @Test
    void linesAreThereWithoutCallsAndCallsWithoutALineToo() {
        List<JsonObject> lines = groups("line");

        assertThat(calls(lines, "Sales")).isEqualTo(2);
        assertThat(calls(lines, "Main Office")).isEqualTo(3);
        assertThat(calls(lines, "Support")).isZero();
        JsonObject none = lines.get(lines.size() - 1);
        assertThat(none.get("key")).isEqualTo(JsonValue.NULL);
        assertThat(none.getInt("rejected")).isEqualTo(1);
    }

    @Test
    void aUserHasTheCallsThatTheUserAnswered() {
        List<JsonObject> users = groups("user");

        assertThat(calls(users, "Jane")).isEqualTo(2);
        assertThat(calls(users, "Luke")).isEqualTo(1);
        JsonObject peter = named(users, "Peter");
        assertThat(peter.getInt("calls")).isZero();
        assertThat(peter.get("answerRate")).isEqualTo(JsonValue.NULL);
        assertThat(peter.getJsonObject("ringSeconds").get("median")).isEqualTo(JsonValue.NULL);
        assertThat(users.stream().noneMatch(user -> user.isNull("key"))).isTrue();
    }

    @Test
    void filtersNarrowTotalAndGroups() {
        long sales = named(groups("line"), "Sales").getJsonNumber("key").longValue();

        List<JsonObject> lines = groups(NIGHT + "&companyNumber=" + sales, "line");
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).getInt("calls")).isEqualTo(2);
        assertThat(LOG.get(NIGHT + "&companyNumber=" + sales)
                        .object()
                        .getJsonObject("total")
                        .getInt("answered"))
                .isEqualTo(2);
    }

    @Test
    void withoutTimesTheyAreOfTheLastThirtyDays() {
        JsonObject answer = LOG.get("/api/statistics?by=day").object();

        assertThat(answer.getString("zone")).isEqualTo("UTC");
        assertThat(answer.getJsonArray("groups")).hasSize(31);
        assertThat(Instant.parse(answer.getString("until"))).isBeforeOrEqualTo(Instant.now());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "since=2012-10-29&until=2012-10-28",
                "since=1990-01-01&by=day",
                "by=month",
                "zone=Paris",
                "until=then",
                "companyNumber=sales",
                "user=jane",
                "outcome=missed"
            })
    void aParameterThatCannotBeUsedIsRefusedByItsName(String parameters) {
        Client.Answer answer = LOG.get("/api/statistics?" + parameters);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.object().getString("detail"))
                .contains("parameter " + parameters.split("=")[0]);
    }

    private static void play(Scenario call, String at) {
        LOG.play(call.from("15550160001", "15550160001").at(Instant.parse(at)));
    }

    private static List<JsonObject> groups(String by) {
        return groups(NIGHT, by);
    }

    private static List<JsonObject> groups(String path, String by) {
        return LOG.get(path + "&by=" + by).object().getJsonArray("groups").getValuesAs(JsonObject.class);
    }

    private static JsonObject named(List<JsonObject> groups, String name) {
        return groups.stream()
                .filter(group -> group.getString("name", "").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int calls(List<JsonObject> groups, String name) {
        return named(groups, name).getInt("calls");
    }

    private static List<Integer> counts(JsonObject figures) {
        return Stream.of("calls", "answered", "voicemail", "missed", "blocked", "rejected", "failed")
                .map(figures::getInt)
                .toList();
    }

    private static double number(JsonObject figures, String name) {
        return ((JsonNumber) figures.get(name)).doubleValue();
    }
}
