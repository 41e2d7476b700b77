package dev.frontdesk.history;

import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.host.JsonAnswer;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log as people and programs read it. Each test has a caller of its own, since all share one log. */
class CallLogIT {

    private static final Frontdesk FRONTDESK = Frontdesk.running();
    private static final Log LOG = new Log();
    private static final Reports PLIVO = new Reports();

    @Test
    void callsAreFoundByLineUserOutcomeStateCallerAndTime() {
        String caller = "15550100003";
        String missed = LOG.played(Log.callFrom(caller, Log.SALES, 0).callerLeavesAfter(5));
        String answered = LOG.played(Log.callFrom(caller, Log.MAIN_OFFICE, 60).when("peter", answersAfter(2)));
        String voicemail = LOG.played(Log.callFrom(caller, Log.SALES, 120));
        long sales = line(Log.SALES);
        long peter = LOG.page("/api/calls/" + answered)
                .getJsonObject("answeredBy")
                .getJsonObject("user")
                .getJsonNumber("id")
                .longValue();
        String ofCaller = "/api/calls?caller=" + caller;

        assertThat(LOG.pageIds(ofCaller)).containsExactly(voicemail, answered, missed);
        assertThat(LOG.pageIds(ofCaller + "&companyNumber=" + sales)).containsExactly(voicemail, missed);
        assertThat(LOG.pageIds(ofCaller + "&user=" + peter)).containsExactly(answered);
        assertThat(LOG.pageIds(ofCaller + "&outcome=missed")).containsExactly(missed);
        assertThat(LOG.pageIds(ofCaller + "&outcome=missed,voicemail")).containsExactly(voicemail, missed);
        assertThat(LOG.pageIds(ofCaller + "&state=ended")).hasSize(3);
        assertThat(LOG.pageIds(ofCaller + "&state=ringing,ended")).hasSize(3);
        assertThat(LOG.pageIds(ofCaller + "&state=ringing")).isEmpty();
        assertThat(LOG.pageIds(ofCaller + "&since=2025-03-03T08:01:00Z")).containsExactly(voicemail, answered);
        assertThat(LOG.pageIds(ofCaller + "&until=2025-03-03T10:01:00%2B02:00")).containsExactly(missed);
        assertThat(LOG.pageIds(ofCaller + "&since=2025-03-04")).isEmpty();
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
            sent.add(PLIVO.hungUp(from, "2025-05-05 05:04:00"));
        }
        assertThat(LOG.pageIds("/api/calls?limit=500&caller=" + asked)).containsAll(sent);
    }

    @Test
    void rowsOfAnEarlierVersionAreFoundToo() throws SQLException {
        String withPlus = PLIVO.hungUp("sip:+15550116911@gw.example.net", "2025-05-05 05:00:00");
        String withZeros = PLIVO.hungUp("0015550116911", "2025-05-05 05:00:01");
        LOG.execute("update call set listed_at = null, caller = '+15550116911@gw.example.net' where call_uuid = '"
                + withPlus + "'");
        LOG.execute("update call set listed_at = null, caller = '0015550116911' where call_uuid = '" + withZeros + "'");

        assertThat(LOG.pageIds("/api/calls?caller=15550116911")).containsExactly(withZeros, withPlus);
        assertThat(LOG.pageIds("/api/calls?caller=sip:15550116911@gw.example.net"))
                .containsExactly(withPlus);
    }

    @Test
    void theFieldsOfACallStandInOneOrder() {
        String callUuid = LOG.played(Log.callFrom("15550100008", Log.SALES, 0));
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
                LOG.page("/api/calls?caller=15550100008").getJsonArray("calls").getJsonObject(0);
        assertThat(listed.keySet()).containsExactlyElementsOf(ofTheList);
        assertThat(LOG.page("/api/calls/" + callUuid).keySet()).containsExactlyElementsOf(ofTheCall);
    }

    @Test
    void aCallThatIsNotInTheLogIsNotFound() {
        assertThat(FRONTDESK.get("/api/calls/no-such-call").status()).isEqualTo(404);
    }

    private static long line(String sipEndpoint) {
        return FRONTDESK.get("/api/company-numbers").array().getValuesAs(JsonObject.class).stream()
                .filter(line -> sipEndpoint.equals(line.getString("sipEndpoint", null)))
                .findFirst()
                .orElseThrow()
                .getJsonNumber("id")
                .longValue();
    }
}
