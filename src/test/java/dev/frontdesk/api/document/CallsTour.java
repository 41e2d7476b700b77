package dev.frontdesk.api.document;

import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.Scenario.callTo;
import static dev.frontdesk.carrier.Scenario.callToUnknownLine;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.webhook.Account;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Plays calls of every kind, and reads them in each way; the callers are erased at the end. */
final class CallsTour {

    private static final String SALES = "sip:sales160408161440@phone.plivo.com";
    private static final String CALLER = "15550180001";
    private static final String AUDIO = "https://media.plivo.com/any.mp3";
    private static final String CALL = "/api/calls/{callUuid}";
    private static final Frontdesk FRONTDESK = Frontdesk.running();

    private final Exchange exchange;
    private final Carrier plivo = new Carrier(
            FRONTDESK.base(), Account.of(FRONTDESK.publicUrl(), FRONTDESK.plivoAuthToken(), FRONTDESK.plivoTimeZone()));

    CallsTour(Exchange exchange) {
        this.exchange = exchange;
    }

    /** @param line of telephones */
    void run(String line) {
        List<String> calls = calls(line);
        await().until(() -> calls.stream().allMatch(rows()::contains));
        handle(calls.get(0));
        new SubscriptionsTour(exchange).run(calls.get(0));
        exchange.get("/api/calls", "/api/calls?since=2012-02-01&until=2012-02-02");
        exchange.get("/api/calls", "/api/calls?limit=1");
        exchange.get("/api/calls", "/api/calls?limit=50");
        exchange.get("/api/calls/count", "/api/calls/count?until=2012-02-02");
        calls.forEach(call -> {
            exchange.get(CALL, CALL.replace("{callUuid}", call));
            exchange.ask("GET " + CALL + "/voicemail", CALL.replace("{callUuid}", call) + "/voicemail", null);
            exchange.ask("HEAD " + CALL + "/voicemail", CALL.replace("{callUuid}", call) + "/voicemail", null);
        });
        for (String query : List.of(
                "?until=1999-01-01",
                "?by=line&since=2012-02-01&until=2012-02-02",
                "?by=line",
                "?by=user",
                "?by=hour",
                "?by=weekday",
                "?by=day")) {
            exchange.get("/api/statistics", "/api/statistics" + query);
        }
        exchange.send("DELETE /api/callers/{number}", "/api/callers/" + CALLER, null);
    }

    private void handle(String call) {
        String handled = CALL + "/handled";
        String path = handled.replace("{callUuid}", call);
        exchange.send("PUT " + handled, path, "{\"by\": \"Jane\", \"note\": \"called back\"}");
        exchange.send("DELETE " + handled, path, null);
        exchange.send("PUT " + handled, path, null);
    }

    private List<String> calls(String line) {
        Instant day = Instant.parse("2012-02-01T12:00:00Z");
        List<String> calls = new ArrayList<>();
        for (Scenario call : List.of(
                callTo(SALES).when("luke", answersAfter(2)),
                callTo(SALES),
                callTo(SALES).callerLeavesAfter(2),
                callTo(line).everyoneElse(answersAfter(2)),
                callToUnknownLine("sip:nobody@phone.plivo.com"))) {
            calls.add(plivo.play(call.at(day)).callUuid());
        }
        calls.addAll(List.of(
                sparse("/plivo/answer", Map.of("To", SALES)),
                sparse("/plivo/hangup", Map.of("HangupCauseName", "Any")),
                sparse("/plivo/hangup", Map.of("HangupCause", "ANY")),
                sparse("/plivo/calls/%s/voicemail", Map.of("RecordingDuration", "5", "From", CALLER)),
                sparse("/plivo/calls/%s/voicemail", Map.of("RecordingDuration", "?", "RecordUrl", AUDIO)),
                sparse(
                        "/plivo/calls/%s/dial-event",
                        Map.of("DialAction", "answer", "DialBLegUUID", "any", "DialBLegTo", "sip:who@a.de"))));
        return calls;
    }

    /** A call of which Plivo has told this and no more; it started now. */
    private String sparse(String address, Map<String, String> told) {
        String call = UUID.randomUUID().toString();
        Map<String, String> parameters = new HashMap<>(told);
        parameters.put("CallUUID", call);
        plivo.post(address.formatted(call), parameters);
        return call;
    }

    private static String rows() {
        return FRONTDESK
                        .get("/api/calls?since=2012-02-01&until=2012-02-02")
                        .object()
                        .toString()
                + FRONTDESK.get("/api/calls?limit=50").object();
    }
}
