package dev.frontdesk.api.document;

import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.Scenario.callTo;
import static dev.frontdesk.carrier.Scenario.callToUnknownLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.api.Client;
import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.webhook.Account;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the API answers is what its document says, with calls of every kind in the log. */
class OpenApiIT {

    private static final String SALES = "sip:sales160408161440@phone.plivo.com";
    private static final Frontdesk FRONTDESK = Frontdesk.running();

    private final Client client = new Client();
    private final Document document =
            new Document(parsed(bare("/api/openapi.json")).asJsonObject());
    private final SchemaCheck check = new SchemaCheck(document);

    @Test
    void everyAnswerToGetIsAsTheDocumentSays() {
        List<String> calls = calls();
        List<String> held = new ArrayList<>();
        for (String address : document.addresses()) {
            if (address.startsWith("GET ") && document.answers(address).containsKey("application/json")) {
                paths(address.substring(4), calls).forEach(path -> {
                    hold(address, path);
                    held.add(path);
                });
            }
        }

        assertThat(check.differences()).isEmpty();
        assertThat(held).hasSizeGreaterThan(12);
        assertThat(check.nulls())
                .contains(
                        "CallJson.outcome",
                        "CallJson.answeredBy",
                        "CallJson.companyNumber",
                        "CallJson.voicemail",
                        "CallJson.handled",
                        "CallDetailJson.hangup",
                        "FiguresJson.answerRate",
                        "Page.next");
    }

    private void hold(String address, String path) {
        Client.Answer answer = client.get(path);
        // Some need what the shared Frontdesk has not: an account at Plivo.
        if (answer.status() == 200) {
            check.check(
                    address,
                    parsed(answer.http().body()),
                    document.answers(address).get("application/json"));
        } else {
            assertThat(answer.http().headers().firstValue("Content-Type").orElse(""))
                    .as(path)
                    .startsWith("application/problem+json");
        }
    }

    /** The path as it is, or with the ids of what there is. */
    private static Stream<String> paths(String path, List<String> calls) {
        return switch (path) {
            case "/api/calls" -> Stream.of("/api/calls?limit=500", "/api/calls?until=2012-02-02");
            case "/api/calls/{callUuid}" -> calls.stream().map(call -> "/api/calls/" + call);
            case "/api/statistics" ->
                Stream.of("?until=1999-01-01", "?by=line", "?by=user", "?by=hour", "?by=weekday", "?by=day")
                        .map(query -> "/api/statistics" + query);
            default -> Stream.of(path.replaceAll("\\{[^}]+}", "1"));
        };
    }

    private static List<String> calls() {
        Carrier plivo = new Carrier(
                FRONTDESK.base(),
                Account.of(FRONTDESK.publicUrl(), FRONTDESK.plivoAuthToken(), FRONTDESK.plivoTimeZone()));
        Instant day = Instant.parse("2012-02-01T12:00:00Z");
        List<String> calls = new ArrayList<>();
        for (Scenario call : List.of(
                callTo(SALES).when("luke", answersAfter(2)),
                callTo(SALES),
                callTo(SALES).callerLeavesAfter(2),
                callToUnknownLine("sip:nobody@phone.plivo.com"))) {
            calls.add(plivo.play(call.at(day)).callUuid());
        }
        String ringing = "0c0ffee0-0000-4000-8000-000000000012";
        plivo.post("/plivo/answer", Map.of("CallUUID", ringing, "From", "15550180001", "To", SALES));
        calls.add(ringing);
        await().until(() -> calls.stream().allMatch(rows()::contains));
        return calls;
    }

    private static String rows() {
        return FRONTDESK
                        .get("/api/calls?since=2012-02-01&until=2012-02-02")
                        .object()
                        .toString()
                + FRONTDESK.get("/api/calls?caller=15550180001").object();
    }

    @Test
    void theDocumentIsOpenAndTheRestIsNot() {
        assertThat(client.bare("GET", "/api/openapi.json", BodyPublishers.noBody())
                        .status())
                .isEqualTo(200);
        assertThat(client.bare("GET", "/api/docs", BodyPublishers.noBody()).status())
                .isEqualTo(401);
    }

    @Test
    void peopleAreShownAPageThatLoadsNothingFromElsewhere() {
        Client.Answer page = client.get("/api/docs");

        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.http().body()).doesNotContain("//");
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
        for (String file : List.of("swagger-ui.css", "swagger-ui-bundle.js", "init.js")) {
            assertThat(page.http().body()).contains("../api-docs/" + file);
            assertThat(client.get("/api-docs/" + file).status()).isEqualTo(200);
        }
    }

    private String bare(String path) {
        return client.bare("GET", path, BodyPublishers.noBody()).http().body();
    }

    private static JsonValue parsed(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readValue();
        }
    }
}
