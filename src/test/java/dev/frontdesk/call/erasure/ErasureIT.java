package dev.frontdesk.call.erasure;

import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.Scenario.callTo;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.api.Client;
import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.Decision;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.Parameters;
import dev.frontdesk.call.Stage;
import dev.frontdesk.call.journal.Journal;
import dev.frontdesk.call.journal.PendingWrite;
import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.host.Frontdesk;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A caller wants to be forgotten, and is: in every column of every table, and in the journal. */
class ErasureIT {

    private static final Frontdesk FRONTDESK = Frontdesk.running();
    private static final String SALES = "sip:sales160408161440@phone.plivo.com";
    private static final String DIGITS = "15550117000";
    private static final String NAME = "Agatha Forgetmenot";

    private final Client client = new Client();

    @TempDir
    private Path folder;

    @Test
    void nothingNamesTheCallerAnyMoreAndTheFiguresStay() throws Exception {
        List<PlayedCall> played = new ArrayList<>();
        for (String spelling : List.of(
                "+15550117000",
                DIGITS,
                "0015550117000",
                "sip:+15550117000@sip.example.com",
                "sip:15550117000@a.example")) {
            played.add(Stage.plivo().play(callTo(SALES).from(spelling, NAME)));
        }
        Scenario answered = callTo(SALES).from(DIGITS, DIGITS).when("peter", answersAfter(2));
        played.add(Stage.plivo().play(answered));
        List<JsonObject> before = played.stream().map(Stage::expectedOf).toList();
        String marked = before.get(0).getString("callUuid");
        send("PUT", "/api/calls/" + marked + "/handled", "{\"note\": \"called " + NAME + " back at 1 555 011-7000\"}");
        Path damaged = keptByTheJournal();
        assertThat(everywhere()).isNotEmpty();

        JsonObject result = erase("%2B1%20(555)%20011-7000").object();

        assertThat(result.getInt("calls")).isEqualTo(played.size());
        assertThat(result.getInt("events")).isGreaterThan(2 * played.size());
        assertThat(result.getInt("voicemails")).isEqualTo(played.size() - 1);
        assertThat(result.getInt("notices")).isZero();
        assertThat(everywhere()).isEmpty();
        assertThat(names(Files.readString(damaged, ISO_8859_1))).isFalse();
        for (int i = 0; i < played.size(); i++) {
            JsonObject after = Stage.logged(played.get(i).callUuid());
            assertThat(after.getString("from")).isEqualTo("erased");
            assertThat(after.getString("callerName")).isEqualTo("erased");
            for (String field : List.of(
                    "to", "companyNumber", "state", "outcome", "answeredBy", "startedAt", "endedAt", "talkSeconds")) {
                assertThat(after.get(field)).as(field).isEqualTo(before.get(i).get(field));
            }
        }
        assertThat(Stage.logged(marked).getJsonObject("voicemail").isNull("url"))
                .isTrue();
        assertThat(Stage.logged(marked).getJsonObject("handled").getString("note"))
                .isEqualTo("erased");
        assertThat(Stage.words(Stage.logged(marked))).contains("The caller's number, name and message were erased.");

        whatComesInLateBringsNothingBack(played.get(0));
        assertThat(different())
                .doesNotContainAnyElementsOf(
                        played.stream().map(PlayedCall::callUuid).toList());
        Files.delete(damaged);
        JsonObject again = erase(DIGITS).object();
        assertThat(again.getInt("calls")).isZero();
        assertThat(again.getInt("events")).isZero();
    }

    /** All webhooks once more, one that never came before, and an event of a call that waited in another process's journal. */
    private void whatComesInLateBringsNothingBack(PlayedCall call) throws IOException {
        call.webhooks().forEach(webhook -> Stage.plivo().send(webhook));
        CallEvent late = event(call.callUuid(), EventKind.FALLBACK);
        CallEvent waited = event(UUID.randomUUID().toString(), EventKind.ANSWER);
        Files.copy(journal(List.of(late, waited)), FRONTDESK.journal().resolve("1-late.journal"));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(Files.exists(FRONTDESK.journal().resolve("1-late.journal")))
                    .isFalse();
            assertThat(Stage.logged(waited.callUuid()).getString("from")).isEqualTo("erased");
            assertThat(everywhere()).isEmpty();
        });
    }

    @Test
    void anUnknownCallerLeavesZerosAndAWordIsNoCaller() {
        JsonObject nobody = erase("%2B15550117999").object();

        assertThat(nobody.keySet()).containsExactly("calls", "events", "voicemails", "notices");
        assertThat(nobody.values()).allMatch(count -> count.toString().equals("0"));
        assertThat(erase("agatha").status()).isEqualTo(422);
        assertThat(erase("erased").status()).isEqualTo(422);
    }

    /** Until then the request that noted the call is at it, and counts what it erases. */
    @Test
    void whatACrashHasLeftIsErasedAMinuteLater() throws SQLException {
        JsonObject underWay = Stage.play(callTo(SALES).from("15550117333", "Dora"));
        JsonObject call = Stage.play(callTo(SALES).from("15550117222", "Carl"));
        note(underWay, "1 second");
        note(call, "61 seconds");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                Stage.logged(call.getString("callUuid")).getString("from"))
                        .isEqualTo("erased"));
        assertThat(Stage.logged(underWay.getString("callUuid")).getString("from"))
                .isEqualTo("15550117333");
    }

    private static void note(JsonObject call, String ago) throws SQLException {
        try (Connection connection = FRONTDESK.database().getConnection();
                PreparedStatement noted = connection.prepareStatement(
                        "insert into erased_call (call_uuid, noted_at) values (?, now() - ?::interval)")) {
            noted.setString(1, call.getString("callUuid"));
            noted.setString(2, ago);
            noted.executeUpdate();
        }
    }

    @Test
    void whoCallsAgainAfterwardsIsACallerLikeAnyOther() {
        erase("15550117555");

        JsonObject call = Stage.play(
                callTo(SALES).from("15550117555", "Bert").at(Instant.now().plusSeconds(2)));

        assertThat(call.getString("from")).isEqualTo("15550117555");
    }

    /** A whole line and a torn one, as a crash leaves them. */
    private Path keptByTheJournal() throws IOException {
        String whole =
                Files.readString(journal(List.of(event(UUID.randomUUID().toString(), EventKind.ANSWER))), ISO_8859_1);
        Path damaged = FRONTDESK.journal().resolve("1-erasure.journal.damaged");
        return Files.writeString(damaged, whole + whole.substring(5), ISO_8859_1);
    }

    private Path journal(List<CallEvent> events) throws IOException {
        Path own = Files.createDirectories(folder.resolve(UUID.randomUUID().toString()));
        Journal journal = new Journal(own);
        for (CallEvent event : events) {
            journal.append(PendingWrite.rejected(event));
        }
        journal.close();
        try (var files = Files.list(own)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static CallEvent event(String callUuid, EventKind kind) {
        Parameters parameters = Parameters.of(Map.of(
                "From", List.of("+" + DIGITS),
                "To", List.of(SALES),
                "CallerName", List.of(NAME),
                "Late", List.of("1 555 011 7000")));
        return new CallEvent(callUuid, kind, parameters, Decision.NONE, Instant.parse("2026-04-08T12:00:00Z"));
    }

    /** The tables in which the caller is named. */
    private static List<String> everywhere() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = FRONTDESK.database().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = 'public'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select t::text from \"" + table
                        + "\" as t where t::text like '%7000%' or t::text ilike '%forgetmenot%'")) {
                    while (rows.next()) {
                        if (names(rows.getString(1))) {
                            found.add(table + ": " + rows.getString(1));
                        }
                    }
                }
            }
        }
        return found;
    }

    /** However it is written, and however often it is encoded. */
    private static boolean names(String text) {
        String decoded = text;
        for (int times = 0; times < 3; times++) {
            boolean isNamed = decoded.replaceAll("[^0-9A-Za-z]", "").contains(DIGITS)
                    || decoded.toLowerCase(Locale.ROOT).contains("forgetmenot");
            if (isNamed) {
                return true;
            }
            decoded = URLDecoder.decode(decoded.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), UTF_8);
        }
        return false;
    }

    private Client.Answer erase(String caller) {
        return send("DELETE", "/api/callers/" + caller, null);
    }

    private List<String> different() {
        return send("POST", "/api/rebuild", null)
                .object()
                .getJsonArray("different")
                .getValuesAs(JsonString::getString);
    }

    private Client.Answer send(String method, String path, String body) {
        return client.bare(
                method,
                path,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
                "Authorization",
                "Bearer " + FRONTDESK.apiToken(),
                "Content-Type",
                "application/json");
    }
}
