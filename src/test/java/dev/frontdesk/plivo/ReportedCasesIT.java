package dev.frontdesk.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.api.Client;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.webhook.Reply;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Webhooks as people reported them of other products, in particular those that contradict each other, arrive late or lack
 * a part. They are sent by HTTP and the record is read by HTTP.
 */
class ReportedCasesIT {

    private static final Frontdesk FRONTDESK = Frontdesk.running();
    private static final Client CLIENT = new Client();
    private static final Set<String> SEEDED = Set.of("Jane", "Peter", "Luke");

    @BeforeAll
    static void theCasesAreWrittenInLondonTime() {
        assertThat(FRONTDESK.plivoTimeZone()).isEqualTo(ZoneId.of("Europe/London"));
    }

    /** A case names the apps that ring, so nobody may ring whom another test has added. */
    @BeforeAll
    static void onlyTheSeedsRing() {
        CLIENT.get("/api/users").json().asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .filter(user -> !SEEDED.contains(user.getString("name")))
                .forEach(user -> CLIENT.delete("/api/users/" + user.getInt("id")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.frontdesk.plivo.ReportedCase#all")
    void theRecordIsRight(ReportedCase reported) {
        String callUuid = UUID.randomUUID().toString();
        reported.steps().forEach(step -> carryOut(step, callUuid));
    }

    private static void carryOut(ReportedCase.Step step, String callUuid) {
        if (step.path() == null) {
            WebhookProbe.soon().untilAsserted(() -> check(WebhookProbe.call(callUuid), step.values()));
        } else {
            send(step, callUuid);
        }
    }

    private static void send(ReportedCase.Step webhook, String callUuid) {
        Map<String, String> parameters = new LinkedHashMap<>();
        webhook.values().forEach((name, value) -> parameters.put(name, value.replace("$U", callUuid)));
        String path = webhook.path().replace("$U", callUuid);
        Reply reply = WebhookProbe.plivo().post(path, parameters);
        assertThat(reply.isSuccess()).as(reply.summary()).isTrue();
        if (webhook.verbs() != null) {
            assertThat(WebhookProbe.verbs(reply)).as(path).isEqualTo(webhook.verbs());
        }
    }

    private static void check(JsonObject call, Map<String, String> expected) {
        Map<String, String> found = new LinkedHashMap<>();
        expected.keySet().forEach(pointer -> found.put(pointer, textAt(call, pointer)));
        assertThat(found).as(call.toString()).isEqualTo(expected);
    }

    private static String textAt(JsonObject call, String pointer) {
        if (!Json.createPointer(pointer).containsValue(call)) {
            return "missing";
        }
        JsonValue value = call.getValue(pointer);
        return value instanceof JsonString text ? text.getString() : value.toString();
    }
}
