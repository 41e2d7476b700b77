package dev.frontdesk.history;

import static dev.frontdesk.carrier.Scenario.callTo;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.api.Client;
import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.expect.Rows;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.webhook.Account;
import dev.frontdesk.carrier.webhook.Delivery;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Plays calls against the shared Frontdesk, and reads its log in each of its forms. */
final class Log {

    static final String SALES = "sip:sales160408161440@phone.plivo.com";
    static final String MAIN_OFFICE = "sip:mainoffice160408161312@phone.plivo.com";
    private static final Instant MORNING = Instant.parse("2025-03-03T08:00:00Z");
    private static final Frontdesk FRONTDESK = Frontdesk.running();

    private final Client client = new Client();
    private final Carrier plivo = new Carrier(
            FRONTDESK.base(), Account.of(FRONTDESK.publicUrl(), FRONTDESK.plivoAuthToken(), FRONTDESK.plivoTimeZone()));

    PlayedCall play(Scenario call) {
        return play(call, Delivery.inOrder());
    }

    /** Plays a call and waits for its row. */
    PlayedCall play(Scenario call, Delivery delivery) {
        PlayedCall played = plivo.play(call, delivery);
        Rows.await(FRONTDESK.database(), played.callUuid());
        return played;
    }

    static Scenario callFrom(String caller, String line, int seconds) {
        return callTo(line).from(caller, caller).at(MORNING.plusSeconds(seconds));
    }

    /** Plays a call to its end, and says its id. */
    String played(Scenario scenario) {
        String callUuid = play(scenario).callUuid();
        await().until(() ->
                get("/api/calls/" + callUuid).object().getString("state", "").equals("ended"));
        awaitRow(callUuid);
        return callUuid;
    }

    Client.Answer get(String path) {
        return client.get(path);
    }

    /** Until the row of the call says all that is known of it. */
    void awaitRow(String callUuid) {
        Rows.await(FRONTDESK.database(), callUuid);
    }

    Client.Answer ask(String method, String path, String... headers) {
        List<String> all = new ArrayList<>(List.of("Authorization", "Bearer " + FRONTDESK.apiToken()));
        all.addAll(List.of(headers));
        return client.bare(method, path, BodyPublishers.noBody(), all.toArray(String[]::new));
    }

    /** All pages, from the first to the last. */
    List<JsonObject> list(String path) {
        List<JsonObject> calls = new ArrayList<>();
        String next = path;
        while (next != null) {
            JsonObject page = get(next).object();
            calls.addAll(page.getJsonArray("calls").getValuesAs(JsonObject.class));
            next = page.getString("next", null);
        }
        return calls;
    }

    JsonObject page(String path) {
        return get(path).object();
    }

    /** Of this page alone. */
    List<String> pageIds(String path) {
        return idsOf(page(path));
    }

    static List<String> idsOf(JsonObject page) {
        return page.getJsonArray("calls")
                .getValuesAs(call -> call.asJsonObject().getString("callUuid"));
    }

    List<String> ids(String path) {
        return list(path).stream().map(call -> call.getString("callUuid")).toList();
    }

    static List<JsonObject> lines(String ndjson) {
        return ndjson.lines().map(Log::parsed).toList();
    }

    private static JsonObject parsed(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = FRONTDESK.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
