package dev.frontdesk.carrier.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.carrier.sip.phone.PhoneSound;
import dev.frontdesk.carrier.sip.phone.SoftPhone;
import dev.frontdesk.carrier.sip.phone.SoftPhone.Habit;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code mvn -Prun -Dsip} starts, with phones in this process: a Frontdesk of its own, the switch, and Plivo's REST API. */
class SoftphonesIT {

    private static final String LUKE = "lukehome160409112133";
    private static final int SECOND = 8000;
    private static final int WAV_HEADER = 58;
    private static final int CALLERS_TONE = 440;

    private static final ScheduledExecutorService TIMERS = Executors.newScheduledThreadPool(2);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static OwnFrontdesk place;
    private static Map<String, String> settings;
    private static RunFolder folder;
    private static SipDesk desk;
    private static FrontdeskProcess server;

    private SoftPhone caller;
    private SoftPhone luke;
    private String lastCall;

    @BeforeAll
    static void start() {
        place = OwnFrontdesk.in(Path.of("target", "softphones-it"));
        settings = place.settings(Frontdesk.freePort());
        settings.put("SIP_PORT", String.valueOf(Frontdesk.freePort()));
        folder = new RunFolder(place.folder().resolve("run"));
        desk = new SipDesk(settings, folder);
        server = place.start(settings);
        desk.welcome();
    }

    @AfterAll
    static void end() {
        place.close();
        desk.close();
        TIMERS.shutdownNow();
    }

    @BeforeEach
    void registerPhones() {
        caller = phone("caller", CALLERS_TONE);
        luke = phone(LUKE, 1300);
    }

    @AfterEach
    void hangUp() {
        luke.register(0);
        luke.close();
        caller.close();
    }

    private static SoftPhone phone(String user, int hertz) {
        int port = Integer.parseInt(settings.get("SIP_PORT"));
        SoftPhone phone = new SoftPhone(port, false, user, folder.sipPasswords().of(user), hertz, TIMERS);
        assertThat(phone.register(300)).isEqualTo(200);
        return phone;
    }

    @Test
    void lukeAnswersAndTheLogSaysSo() {
        luke.when(Habit.PICK_UP);

        dial();
        await().until(() -> luke.sound().heardSamples() > SECOND / 5);
        caller.hangUp();

        JsonObject call = ended();
        assertThat(call.getString("outcome")).isEqualTo("answered");
        assertThat(call.getJsonObject("answeredBy").getJsonObject("user").getString("name"))
                .isEqualTo("Luke");
        assertThat(call.getJsonObject("companyNumber").getString("name")).isEqualTo("Sales");
        assertThat(call.getString("from")).isEqualTo("sip:caller@phone.plivo.com");
    }

    @Test
    void aMessageIsPlayedByFrontdeskItself() {
        luke.when(Habit.BUSY);

        dial();
        await().atMost(Duration.ofSeconds(30)).until(this::hasHeardTheTone);
        int before = caller.sound().heardSamples();
        await().until(() -> caller.sound().heardSamples() > before + 2 * SECOND);
        caller.hangUp();

        JsonObject call = ended();
        assertThat(call.getString("outcome")).isEqualTo("voicemail");
        String audio = call.getJsonObject("voicemail").getString("audio");
        await().until(() -> ask("GET", audio).statusCode() == 200);
        byte[] wav = ask("GET", audio).body();
        byte[] message = Arrays.copyOfRange(wav, WAV_HEADER, wav.length);
        assertThat(message.length).isGreaterThan(SECOND / 2);
        assertThat(PhoneSound.share(message, CALLERS_TONE)).isGreaterThan(0.95);
    }

    @Test
    void anAppShowsAsRegistered() {
        assertThat(ask("GET", "/api/plivo/plan").statusCode()).isEqualTo(200);

        assertThat(json("GET", "/api/users").toString())
                .contains("\"sipEndpoint\":\"sip:" + LUKE
                        + "@phone.plivo.com\",\"phoneNumber\":null,\"enabled\":true,\"registered\":true");
    }

    @Test
    void frontdeskIsKilledInTheMiddleOfACallAndCompletesItAfterwards() {
        luke.when(Habit.PICK_UP);
        dial();
        await().until(() -> luke.sound().heardSamples() > SECOND / 5);

        server.kill();
        int before = luke.sound().heardSamples();
        await().until(() -> luke.sound().heardSamples() > before + SECOND);
        caller.hangUp();
        server = place.start(settings);

        assertThat(newest().getString("state")).isEqualTo("in-progress");
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            json("POST", "/api/plivo/reconcile");
            return newest().getString("state").equals("ended");
        });
        assertThat(newest().getString("outcome")).isEqualTo("answered");
    }

    private void dial() {
        lastCall = newest().getString("callUuid", "");
        caller.dial("sales");
        caller.await(200);
    }

    private boolean hasHeardTheTone() {
        byte[] heard = caller.sound().heard();
        int from = Math.max(0, heard.length - SECOND / 5);
        return heard.length > SECOND / 2 && PhoneSound.share(Arrays.copyOfRange(heard, from, heard.length), 1000) > 0.9;
    }

    /** The newest call, once it is over. */
    private JsonObject ended() {
        await().until(() -> !newest().getString("callUuid", lastCall).equals(lastCall)
                && newest().getString("state").equals("ended"));
        return newest();
    }

    /** Empty where there is none. */
    private static JsonObject newest() {
        JsonArray calls = json("GET", "/api/calls?limit=1").asJsonObject().getJsonArray("calls");
        return calls.isEmpty() ? JsonObject.EMPTY_JSON_OBJECT : calls.getJsonObject(0);
    }

    private static JsonStructure json(String method, String path) {
        try (JsonReader reader =
                Json.createReader(new ByteArrayInputStream(ask(method, path).body()))) {
            return reader.read();
        }
    }

    private static HttpResponse<byte[]> ask(String method, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.base() + path))
                .header("Authorization", "Bearer " + settings.get("API_TOKEN"))
                .timeout(Duration.ofSeconds(20))
                .method(method, BodyPublishers.noBody())
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new AssertionError(method + " " + path, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
