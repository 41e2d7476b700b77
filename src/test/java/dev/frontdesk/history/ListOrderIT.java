package dev.frontdesk.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.host.JsonAnswer;
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
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages of the log, one after the other: each call once, the newest first, whatever comes in meanwhile. */
class ListOrderIT {

    private static final Frontdesk FRONTDESK = Frontdesk.running();
    private static final Log LOG = new Log();
    private static final Reports PLIVO = new Reports();

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetitionWhileCallsComeIn() {
        String caller = "15550100001";
        List<String> played = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            played.add(0, LOG.played(Log.callFrom(caller, Log.SALES, i)));
        }

        List<String> read = new ArrayList<>();
        String next = "/api/calls?limit=2&caller=%2B" + caller;
        while (next != null) {
            JsonObject page = LOG.page(next);
            page.getJsonArray("calls")
                    .getValuesAs(JsonObject.class)
                    .forEach(call -> read.add(call.getString("callUuid")));
            next = page.getString("next", null);
            LOG.played(Log.callFrom(caller, Log.SALES, 100 + read.size()));
        }

        assertThat(read).isEqualTo(played);
    }

    @Test
    void callsOfOneSecondFollowEachOtherToo() {
        String caller = "15550100002";
        List<String> played = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            played.add(LOG.played(Log.callFrom(caller, Log.SALES, 0)));
        }

        JsonObject first = LOG.page("/api/calls?limit=3&caller=" + caller);
        JsonObject second = LOG.page(first.getString("next"));

        assertThat(second.isNull("next")).isTrue();
        List<String> read = new ArrayList<>(Log.idsOf(first));
        read.addAll(Log.idsOf(second));
        assertThat(read)
                .containsExactlyElementsOf(
                        played.stream().sorted(Comparator.reverseOrder()).toList());
    }

    @Test
    void eachCallComesOnceWhileStartsAreCorrectedBetweenPages() {
        for (int correction : List.of(-5, 5)) {
            String caller = "1555010" + Math.abs(correction) + (correction < 0 ? "001" : "002");
            List<String> calls = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                calls.add(0, PLIVO.begun(caller, at(5 + 2 * i)));
            }
            String question = "/api/calls?since=2025-05-05&until=2025-05-06&limit=4&caller=" + caller;

            List<String> read = new ArrayList<>();
            JsonObject page = LOG.page(question);
            read.addAll(Log.idsOf(page));
            for (int i : List.of(2, 3, 4, 5)) {
                PLIVO.ended(calls.get(i), caller, at(5 + 2 * (9 - i)), at(5 + 2 * (9 - i) + correction));
            }
            while (!page.isNull("next")) {
                page = LOG.page(page.getString("next"));
                read.addAll(Log.idsOf(page));
            }

            assertThat(read).isEqualTo(calls);
            assertThat(LOG.pageIds("/api/calls?caller=" + caller)).isEqualTo(calls);
        }
    }

    @Test
    void whoAsksForNewsSinceTheNewestStartHearsOfItsEnd() {
        String caller = "15550100005";
        String call = PLIVO.begun(caller, at(23));
        String newest = LOG.page("/api/calls/" + call).getString("startedAt");

        PLIVO.ended(call, caller, at(23), at(20));

        assertThat(LOG.page("/api/calls/" + call).getString("startedAt")).isLessThan(newest);
        assertThat(LOG.pageIds("/api/calls?caller=" + caller + "&since=" + newest))
                .containsExactly(call);
    }

    @Test
    void aRebuildKeepsTheOrder() throws IOException, InterruptedException, SQLException {
        String caller = "15550100006";
        String first = PLIVO.begun(caller, at(10));
        String second = PLIVO.begun(caller, at(12));
        PLIVO.ended(first, caller, at(10), at(15));
        LOG.execute("update call set caller_name = 'spoiled' where call_uuid = '" + first + "'");

        JsonObject found = rebuilt("?mend=false", "application/json").object();
        assertThat(found.keySet()).containsExactly("calls", "different", "mended");
        assertThat(found.getJsonArray("different").getValuesAs(JsonString::getString))
                .contains(first);
        assertThat(found.getBoolean("mended")).isFalse();
        assertThat(rebuilt("?mend=true", "text/plain").body()).contains("Mended " + first);

        assertThat(rebuilt("", "*/*").body()).doesNotContain(first);
        assertThat(LOG.pageIds("/api/calls?caller=" + caller)).containsExactly(second, first);
    }

    @Test
    void aCursorBelongsToItsFilters() {
        String caller = "15550100007";
        for (int i = 0; i < 3; i++) {
            PLIVO.begun(caller, at(i));
        }
        String next = LOG.page("/api/calls?limit=1&caller=" + caller).getString("next");
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

    private static String at(int seconds) {
        return "2025-05-05 05:05:%02d.000000".formatted(seconds);
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
}
