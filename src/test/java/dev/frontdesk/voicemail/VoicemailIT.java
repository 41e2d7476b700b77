package dev.frontdesk.voicemail;

import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.host.FrontdeskProcess;
import dev.frontdesk.carrier.host.OwnFrontdesk;
import dev.frontdesk.carrier.rest.Fault;
import dev.frontdesk.carrier.rest.FiledCalls;
import dev.frontdesk.carrier.rest.FiledRecordings;
import dev.frontdesk.carrier.rest.PlivoRest;
import dev.frontdesk.carrier.webhook.Account;
import dev.frontdesk.plivo.account.Api;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A message on its way from Plivo into the archive and to a player. A Frontdesk of its own, with an account. */
class VoicemailIT {

    private static final String SALES = "sip:sales160408161440@phone.plivo.com";
    private static final PlivoRest PLIVO = PlivoRest.start();
    private static final FiledRecordings RECORDINGS = new FiledRecordings();

    private static OwnFrontdesk place;
    private static FrontdeskProcess server;
    private static Api api;
    private static Carrier carrier;
    private static String token;

    /** Payara leaves the Content-Type out where a request offers HTTP/2, as this client does by itself. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void start() {
        PLIVO.offer(new FiledCalls());
        PLIVO.offer(RECORDINGS);
        place = OwnFrontdesk.in(Path.of("target", "voicemail-it"));
        Map<String, String> settings = place.settings(Frontdesk.freePort());
        settings.put("PLIVO_AUTH_ID", PlivoRest.AUTH_ID);
        settings.put("PLIVO_AUTH_TOKEN", PlivoRest.AUTH_TOKEN);
        settings.put("PLIVO_API_URL", PLIVO.url().toString());
        settings.put("VOICEMAIL_ARCHIVE", "move");
        settings.put("RETENTION_DAYS", "3650");
        server = place.start(settings);
        token = settings.get("API_TOKEN");
        api = new Api(server.base(), token);
        carrier = new Carrier(
                server.base(),
                Account.of(URI.create(settings.get("PUBLIC_URL")), PlivoRest.AUTH_TOKEN, ZoneOffset.UTC));
    }

    @AfterAll
    static void end() {
        PLIVO.close();
        place.close();
    }

    @Test
    void aMessageIsMovedIntoTheArchiveAndPlayedFromThere() throws Exception {
        JsonObject left = message("15550119001");
        String recordingId = left.getJsonObject("voicemail").getString("recordingId");
        JsonObject archived = archived(left.getString("callUuid"));

        await().untilAsserted(() -> assertThat(RECORDINGS.deleted()).contains(recordingId));

        HttpResponse<byte[]> whole = play("GET", archived);
        byte[] sound = FiledRecordings.soundOf(recordingId);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(sound);
        assertThat(header(whole, "Content-Type"))
                .as(whole.headers().map().toString())
                .isEqualTo("audio/mpeg");
        assertThat(header(whole, "Content-Length")).isEqualTo(String.valueOf(sound.length));
        assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(whole, "Content-Disposition")).matches("inline; filename=\"voicemail-[0-9TZ-]+\\.mp3\"");
        assertThat(whole.headers().firstValue("ETag")).isPresent();

        HttpResponse<byte[]> head = play("HEAD", archived);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(sound.length));
        assertThat(header(head, "ETag")).isEqualTo(header(whole, "ETag"));

        HttpResponse<byte[]> begin = play("GET", archived, "Range", "bytes=0-1");
        assertThat(begin.statusCode()).isEqualTo(206);
        assertThat(begin.body()).isEqualTo(Arrays.copyOf(sound, 2));
        assertThat(header(begin, "Content-Range")).isEqualTo("bytes 0-1/" + sound.length);

        HttpResponse<byte[]> middle = play("GET", archived, "Range", "bytes=262100-524400");
        assertThat(middle.body()).isEqualTo(Arrays.copyOfRange(sound, 262_100, 524_401));

        HttpResponse<byte[]> behind = play("GET", archived, "Range", "bytes=" + sound.length + "-");
        assertThat(behind.statusCode()).isEqualTo(416);
        assertThat(header(behind, "Content-Range")).isEqualTo("bytes */" + sound.length);

        String tag = header(whole, "ETag");
        assertThat(play("GET", archived, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(play("GET", archived, "If-Range", tag, "Range", "bytes=5-").statusCode())
                .isEqualTo(206);
        assertThat(play("GET", archived, "If-Range", "\"other\"", "Range", "bytes=5-")
                        .statusCode())
                .isEqualTo(200);
        assertThat(play("GET", archived, "Accept", "audio/*;q=0.9,*/*;q=0.5").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aMessageThatIsNotCopiedYetIsPlayedFromPlivo() throws Exception {
        PLIVO.failFrom(0, Fault.BROKEN);
        JsonObject left;
        try {
            left = message("15550119002");
            assertThat(play("GET", left).statusCode()).isEqualTo(502);
        } finally {
            PLIVO.recover();
        }

        HttpResponse<byte[]> fetched = play("GET", left, "Range", "bytes=-3");

        byte[] sound = FiledRecordings.soundOf(left.getJsonObject("voicemail").getString("recordingId"));
        assertThat(fetched.statusCode()).isEqualTo(206);
        assertThat(fetched.body()).isEqualTo(Arrays.copyOfRange(sound, sound.length - 3, sound.length));
        archived(left.getString("callUuid"));
    }

    @Test
    void withoutAMessageThereIsNothingToPlay() throws Exception {
        String missed = carrier.play(from("15550119003").callerLeavesAfter(3)).callUuid();

        for (String callUuid : new String[] {missed, "no-call"}) {
            HttpResponse<byte[]> answer = send("GET", "/api/calls/" + callUuid + "/voicemail");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        }
        assertThat(http.send(
                                HttpRequest.newBuilder(
                                                URI.create(server.base() + "/api/calls/" + missed + "/voicemail"))
                                        .build(),
                                BodyHandlers.ofByteArray())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void anErasedCallersMessageIsNowhereAnyMore() throws Exception {
        JsonObject left = archived(message("15550119005").getString("callUuid"));

        JsonObject erased = api.delete("/api/callers/15550119005").object();

        assertThat(erased.getInt("calls")).isEqualTo(1);
        assertThat(erased.getInt("voicemails")).isEqualTo(1);
        assertThat(play("GET", left).statusCode()).isEqualTo(404);
        JsonObject after = call(left.getString("callUuid")).getJsonObject("voicemail");
        assertThat(after.isNull("audio")).isTrue();
        assertThat(after.getBoolean("archived")).isFalse();
        assertThat(after.getInt("seconds"))
                .isEqualTo(left.getJsonObject("voicemail").getInt("seconds"));
        await().untilAsserted(() -> assertThat(RECORDINGS.deleted())
                .contains(left.getJsonObject("voicemail").getString("recordingId")));
    }

    @Test
    void aCallThatEndedLongAgoIsDeletedWithItsMessage() throws Exception {
        String callUuid = carrier.play(from("15550119006").at(Instant.now().minus(Duration.ofDays(4000))))
                .callUuid();

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(api.get("/api/calls/" + callUuid).status()).isEqualTo(404);
            assertThat(api.get("/api/calls?caller=15550119006").count("calls")).isZero();
        });
        try (Connection connection = place.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("call", "call_event", "voicemail_audio", "voicemail_piece")) {
                ResultSet count = statement.executeQuery(
                        "select count(*) from " + table + " where call_uuid = '" + callUuid + "'");
                assertThat(count.next()).isTrue();
                assertThat(count.getInt(1)).as(table).isZero();
            }
        }
    }

    @Test
    void healthAndMetricsTellOfTheArchive() {
        archived(message("15550119004").getString("callUuid"));

        assertThat(api.health("voicemail").getString("status")).isEqualTo("UP");
        assertThat(api.get("/api/metrics").text()).contains("frontdesk_voicemail_copied_bytes_count");
    }

    private static JsonObject message(String caller) {
        String callUuid = carrier.play(from(caller)).callUuid();
        await().until(() -> !call(callUuid).isNull("voicemail")
                && call(callUuid).getString("state").equals("ended"));
        return call(callUuid);
    }

    private static Scenario from(String caller) {
        return callTo(SALES).from("+" + caller, "Caller");
    }

    private static JsonObject archived(String callUuid) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(
                                call(callUuid).getJsonObject("voicemail").getBoolean("archived"))
                        .isTrue());
        return call(callUuid);
    }

    private static JsonObject call(String callUuid) {
        return api.get("/api/calls/" + callUuid).object();
    }

    private HttpResponse<byte[]> play(String method, JsonObject call, String... headers)
            throws IOException, InterruptedException {
        return send(method, call.getJsonObject("voicemail").getString("audio"), headers);
    }

    private HttpResponse<byte[]> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.base() + path))
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
