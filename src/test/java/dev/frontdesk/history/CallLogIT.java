package dev.frontdesk.history;

import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.carrier.Account;
import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.startup.Frontdesk;
import dev.frontdesk.startup.JsonAnswer;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        assertThat(ids(get(ofCaller + "&state=ended"))).hasSize(3);
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

    @Test
    void aCallThatIsNotInTheLogIsNotFound() {
        assertThat(FRONTDESK.get("/api/calls/no-such-call").status()).isEqualTo(404);
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
