package dev.frontdesk.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.api.Client;
import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.PlayedCall;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** A line of a test's own with two colleagues, Anna and Ben, on the shared Frontdesk. What was added goes with {@link #close}. */
public final class OwnLine implements AutoCloseable {

    private final Client client = new Client();
    private final Deque<String> added = new ArrayDeque<>();
    private final String number = "+99" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 10_000_000_000L);
    private long anna;
    private long ben;

    /** {@code %d} in its fields stand for the ids of the two. Returns the number to call. */
    public String addLine(String fields) {
        anna = addUser("Anna", "anna");
        ben = addUser("Ben", "ben");
        add(
                "/api/company-numbers",
                "{\"name\": \"%s\", \"phoneNumber\": \"%s\"%s}".formatted(name(), number, fields.formatted(anna, ben)));
        return number.substring(1);
    }

    /** Changes these fields of the line. */
    void changeLine(String fields) {
        Client.Answer changed = client.put(
                lineAddress(),
                "{\"name\": \"%s\", \"phoneNumber\": \"%s\"%s}".formatted(name(), number, fields.formatted(anna, ben)));
        assertThat(changed.status()).as(changed.http().body()).isEqualTo(200);
    }

    /** Changes these fields of Anna. */
    void changeAnna(String fields) {
        assertThat(client.put("/api/users/" + anna, "{\"name\": \"Anna\"%s}".formatted(fields))
                        .status())
                .isEqualTo(200);
    }

    String name() {
        return "Line " + number;
    }

    long anna() {
        return anna;
    }

    long ben() {
        return ben;
    }

    private long addUser(String name, String label) {
        return add(
                        "/api/users",
                        "{\"name\": \"%s\", \"numbers\": [{\"label\": \"desk\", \"sipEndpoint\": \"%s\"}]}"
                                .formatted(name, address(label)))
                .id();
    }

    public String address(String user) {
        return "sip:" + user + number.substring(1) + "@phone.plivo.com";
    }

    Client.Answer add(String list, String body) {
        Client.Answer answer = client.post(list, body);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        added.push(list + "/" + answer.id());
        return answer;
    }

    long addSchedule(String zone, String weekly) {
        return add(
                        "/api/schedules",
                        "{\"name\": \"%s\", \"zone\": \"%s\", \"weekly\": [%s]}".formatted(number, zone, weekly))
                .id();
    }

    String lineAddress() {
        return added.stream()
                .filter(path -> path.startsWith("/api/company-numbers/"))
                .findFirst()
                .orElseThrow();
    }

    JsonObject route(String query) {
        return client.get(lineAddress() + "/route" + query).object();
    }

    /** What Plivo sends of a call to this number. */
    static Map<String, String> call(String line) {
        return new TreeMap<>(Map.of(
                "CallUUID", UUID.randomUUID().toString(),
                "Direction", "inbound",
                "Event", "StartApp",
                "CallStatus", "ringing",
                "From", "447866555273",
                "To", line));
    }

    static String answer(Map<String, String> call) {
        return post(Stage.plivo(), "/plivo/answer", call);
    }

    /** Nobody has answered in this stage. */
    static String result(Map<String, String> call, int stage) {
        return result(Stage.plivo(), call, stage);
    }

    static String result(Carrier plivo, Map<String, String> call, int stage) {
        Map<String, String> parameters = new TreeMap<>(call);
        parameters.putAll(Map.of("Event", "Redirect", "DialStatus", "no-answer", "DialBLegUUID", ""));
        return post(plivo, "/plivo/calls/" + call.get("CallUUID") + "/stages/" + stage + "/dial-result", parameters);
    }

    static String post(Carrier plivo, String path, Map<String, String> parameters) {
        var reply = plivo.post(path, parameters);
        assertThat(reply.status()).isEqualTo(200);
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    /** All that Plivo was answered. */
    static String documents(PlayedCall call) {
        return call.transcript().stream()
                .filter(exchange -> exchange.reply() != null)
                .map(exchange -> exchange.reply().text())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        added.forEach(client::delete);
    }
}
