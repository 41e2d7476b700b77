package dev.frontdesk.plivo.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.Filed;
import dev.frontdesk.carrier.expect.RecordedCall;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.host.OwnFrontdesk;
import dev.frontdesk.carrier.rest.FiledCalls;
import dev.frontdesk.carrier.rest.FiledRecordings;
import dev.frontdesk.carrier.rest.PlivoRest;
import dev.frontdesk.carrier.webhook.Account;
import dev.frontdesk.plivo.account.Api;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no webhook reported is read from Plivo's records. A Frontdesk of its own, since the shared one has no account. */
class ReconciliationIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final PlivoRest PLIVO = PlivoRest.start();

    private static OwnFrontdesk place;
    private static Api api;
    private static Day day;

    private final FiledCalls calls = new FiledCalls();
    private final FiledRecordings recordings = new FiledRecordings();

    @BeforeAll
    static void start() {
        offer(new FiledCalls(), new FiledRecordings());
        place = OwnFrontdesk.in(Path.of("target", "reconciliation-it"));
        Map<String, String> settings = place.settings(Frontdesk.freePort());
        settings.put("PLIVO_AUTH_ID", PlivoRest.AUTH_ID);
        settings.put("PLIVO_AUTH_TOKEN", PlivoRest.AUTH_TOKEN);
        settings.put("PLIVO_API_URL", PLIVO.url().toString());
        settings.put("PLIVO_TIME_ZONE", ZONE.getId());
        // The calls that are compared here shall differ in nothing that was done about them later.
        settings.put("VOICEMAIL_ARCHIVE", "off");
        URI base = place.start(settings).base();
        api = new Api(base, settings.get("API_TOKEN"));
        day = new Day(base, Account.of(URI.create(settings.get("PUBLIC_URL")), PlivoRest.AUTH_TOKEN, ZONE));
    }

    @AfterAll
    static void end() {
        PLIVO.close();
        place.close();
    }

    private static void offer(FiledCalls calls, FiledRecordings recordings) {
        PLIVO.offer(calls);
        PLIVO.offer(recordings);
    }

    /** After a look the next five minutes are ours. */
    @BeforeEach
    void offerNothingYet() {
        offer(calls, recordings);
        assertThat(reconcile().getBoolean("whole")).isTrue();
    }

    @Test
    void aDayOfWhichAThirdGotLostIsWholeAfterwards() {
        List<RecordedCall> played = day.play(2);
        List<String> retold = new ArrayList<>();
        for (RecordedCall call : played) {
            String other = UUID.randomUUID().toString();
            day.tellWithLosses(call, other);
            file(call.played().refiledAs(other));
            file(call.played().filed());
            retold.add(other);
        }

        JsonObject look = reconcile();

        assertThat(look.getBoolean("whole")).as(look.toString()).isTrue();
        assertThat(look.getInt("records")).isEqualTo(2 * played.size());
        assertThat(look.getInt("added")).isZero();
        assertThat(look.getInt("changed")).isEqualTo(2 * played.size());
        for (int i = 0; i < played.size(); i++) {
            JsonObject wanted = logged(played.get(i).played().callUuid());
            JsonObject found = logged(retold.get(i));
            assertThat(equalFields(found)).as(found.toString()).isEqualTo(equalFields(wanted));
            assertThat(found.getBoolean("confirmed")).as(found.toString()).isTrue();
            assertThat(wanted.getBoolean("confirmed")).as(wanted.toString()).isTrue();
        }
        assertThat(reconcile().getInt("changed")).isZero();
    }

    @Test
    void aCallThatNeverReachedUsAppears() {
        RecordedCall call = day.playAnsweredCall();
        String other = UUID.randomUUID().toString();
        file(call.played().refiledAs(other));

        assertThat(reconcile().getInt("added")).isEqualTo(1);

        JsonObject found = logged(other);
        JsonObject wanted = logged(call.played().callUuid());
        for (String field : List.of("from", "to", "companyNumber", "outcome", "answeredBy", "startedAt", "endedAt")) {
            assertThat(found.get(field)).as(field).isEqualTo(wanted.get(field));
        }
        assertThat(words(found)).anyMatch(sentence -> sentence.contains("no webhook did"));
    }

    @Test
    void aCallToANumberThatIsNoLineOfOursIsNotOurs() {
        RecordedCall call = day.playRejectedCall();
        String other = UUID.randomUUID().toString();
        file(call.played().refiledAs(other));

        assertThat(reconcile().getInt("foreign")).isEqualTo(1);
        assertThat(api.get("/api/calls/" + other).status()).isEqualTo(404);
    }

    @Test
    void aDifferenceIsKeptAndShown() {
        RecordedCall call = day.playAnsweredCall();
        Filed filed = call.played().filed();
        int seconds = filed.call().getInt("bill_duration");
        JsonObject longer = Json.createObjectBuilder(filed.call())
                .add("bill_duration", seconds + 7)
                .build();
        file(new Filed(longer, filed.legs(), filed.recordings()));

        reconcile();

        JsonObject found = logged(call.played().callUuid());
        assertThat(found.getBoolean("confirmed")).isFalse();
        assertThat(found.getInt("talkSeconds")).isEqualTo(seconds);
        assertThat(words(found))
                .contains("Plivo's call record says " + (seconds + 7) + " s; the webhooks said " + seconds + " s.");
    }

    @Test
    void aLookThatFailsMidwayIsCompletedByTheNext() {
        List<RecordedCall> played =
                Stream.generate(day::playRejectedCall).limit(25).toList();
        played.forEach(call -> file(call.played().filed()));
        calls.refuse(1, 429);

        JsonObject failed = reconcile();
        calls.refuse(0, 500);
        JsonObject failedAgain = reconcile();
        JsonObject whole = reconcile();

        assertThat(failed.getBoolean("whole")).isFalse();
        assertThat(failed.getString("detail")).contains("429");
        assertThat(failed.getInt("records")).isEqualTo(20);
        assertThat(failedAgain.getString("detail")).contains("500");
        assertThat(whole.getBoolean("whole")).isTrue();
        played.forEach(call ->
                assertThat(logged(call.played().callUuid()).get("confirmed")).isEqualTo(JsonValue.TRUE));
    }

    @Test
    void whileAnotherNodeReadsWeDoNotAndOnceItIsGoneWeTakeOver() throws SQLException {
        heldByAnother("now() + interval '1 minute'");
        JsonObject meanwhile = reconcile();
        heldByAnother("now() - interval '1 second'");

        assertThat(meanwhile.getBoolean("whole")).isFalse();
        assertThat(meanwhile.getString("detail")).contains("Another node");
        assertThat(reconcile().getBoolean("whole")).isTrue();
    }

    @Test
    void healthTellsWhenTheRecordsWereReadAndWhatStandsInTheWay() {
        calls.refuse(0, 500);
        reconcile();
        assertThat(health()).contains("were last read at").contains("500");

        reconcile();
        assertThat(health()).contains("were last read at").doesNotContain("500");
    }

    private static String health() {
        return api.health("reconciliation").getString("detail");
    }

    private void file(Filed filed) {
        calls.add(filed);
        recordings.add(filed);
    }

    private static JsonObject reconcile() {
        return api.post("/api/plivo/reconcile").object();
    }

    private static JsonObject logged(String callUuid) {
        return api.get("/api/calls/" + callUuid).object();
    }

    private static void heldByAnother(String until) throws SQLException {
        String sql = "update record_reading set held_by = 'another node', held_until = " + until;
        try (Connection connection = place.database().dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private static List<String> words(JsonObject call) {
        return call.getJsonArray("timeline")
                .getValuesAs(line -> line.asJsonObject().getString("event"));
    }

    /** What must be the same whatever got lost. */
    private static List<Object> equalFields(JsonObject call) {
        List<Object> fields = new ArrayList<>();
        for (String name : List.of(
                "from",
                "to",
                "companyNumber",
                "state",
                "outcome",
                "missedReason",
                "answeredBy",
                "startedAt",
                "answeredAt",
                "endedAt",
                "ringSeconds",
                "talkSeconds")) {
            fields.add(name + " " + call.get(name));
        }
        fields.add(
                call.isNull("voicemail")
                        ? "none"
                        : call.getJsonObject("voicemail").get("seconds"));
        fields.add(cause(call.getJsonObject("hangup")));
        call.getJsonArray("legs").getValuesAs(JsonObject.class).forEach(leg -> {
            fields.add(leg.get("sipEndpoint") + " " + leg.get("userNumber") + " " + leg.get("outcome"));
            fields.add(cause(leg.getJsonObject("cause")));
        });
        return fields;
    }

    private static String cause(JsonObject cause) {
        return cause.get("code") + " " + cause.get("source");
    }
}
