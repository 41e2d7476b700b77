package dev.frontdesk.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.webhook.Account;
import dev.frontdesk.carrier.webhook.Envelope;
import dev.frontdesk.carrier.webhook.Reply;
import dev.frontdesk.carrier.webhook.Signing;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request that Plivo has not sent gets an empty 403 and stores nothing, and one line of the log says why. */
class RefusedWebhooksIT {

    private static final Frontdesk FRONTDESK = Frontdesk.running();
    private static final String ANY_CALLER = "+998877665544";
    private static final String REFUSED = "Rejected a webhook";

    private final WebhookProbe desk = new WebhookProbe();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String call = UUID.randomUUID().toString();
    private final Map<String, String> said = Map.of("CallUUID", call, "From", ANY_CALLER, "To", WebhookProbe.SALES);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plivo/answer",
                "/plivo/fallback",
                "/plivo/hangup",
                "/plivo/calls/any/dial-event",
                "/plivo/calls/any/dial-result",
                "/plivo/calls/any/voicemail",
                "/plivo/calls/any/voicemail-ready",
                "/plivo/echo",
                "/plivo/nowhere",
                "/plivo"
            })
    void aForgedWebhookIsRefusedAtEveryAddress(String address) {
        isRefused(WebhookProbe.plivo(WebhookProbe.account().signing(Signing.WRONG))
                .post(address, said));
        isRefused(WebhookProbe.plivo(WebhookProbe.account().signing(Signing.MISSING))
                .post(address, said));
        isRefused(WebhookProbe.plivo(WebhookProbe.account().signing(Signing.WRONG))
                .get(address, said));

        assertThat(desk.lines(REFUSED, 3)).hasSize(3);
    }

    @Test
    void theLineSaysWhatWasComparedAndNeitherValuesNorTheToken() {
        Map<String, String> more = new HashMap<>(said);
        more.put("Digits", "4711");

        WebhookProbe.plivo(WebhookProbe.account().signing(Signing.WRONG)).post("/plivo/answer?pin=0815", more);

        assertThat(desk.lines(REFUSED, 1))
                .singleElement()
                .asString()
                .contains(" POST ", FRONTDESK.publicUrl() + "/plivo/answer", "[CallUUID, Digits, From, To]")
                .contains("PUBLIC_URL", "PLIVO_AUTH_TOKEN")
                .doesNotContain(call, "998877665544", "4711", "0815", "sales", FRONTDESK.plivoAuthToken());
    }

    @Test
    void namesOfAStrangerAreCountedAndNotNamed() {
        String forged = "\r\n2026-01-01T00:00:00.000+0000 SEVERE forged: \u001b[31mline\u0085\u2028";
        WebhookProbe.plivo(WebhookProbe.account().signing(Signing.WRONG)).post("/plivo/answer", Map.of(forged, "any"));

        assertThat(desk.lines(REFUSED, 1)).singleElement().asString().contains("[] and 1 others");
        assertThat(desk.log().lines()).noneMatch(line -> line.startsWith("2026-01-01"));
        assertThat(desk.log()).doesNotContain("\u001b", "\u0085", "\u2028", "forged");
    }

    @Test
    void aLineIsALineHoweverMuchWasSent() {
        Map<String, String> much = new HashMap<>();
        for (int i = 0; i < 190; i++) {
            much.put("Name" + i + "x".repeat(100), "any");
        }
        WebhookProbe.plivo(WebhookProbe.account().signing(Signing.WRONG)).post("/plivo/answer", much);

        assertThat(desk.lines("[] and 190 others", 1))
                .singleElement()
                .asString()
                .hasSizeLessThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/x-www-form-urlencoded"})
    void noNumberOfACallerGetsIntoTheLog(String type) throws Exception {
        String body = "{\"From\": \"" + ANY_CALLER + "\", \"To\": \"x\"}";
        for (String path : List.of("/plivo/answer", "/plivo/calls/998877665544/dial-event", "/plivo/998877665544")) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(FRONTDESK.base() + path))
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString(body));
            signed().headers().forEach(request::header);
            assertThat(http.send(request.build(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(403);
        }

        assertThat(desk.lines(REFUSED, 3)).hasSize(3).allMatch(line -> line.contains("[] and 1 others"));
        assertThat(desk.log()).doesNotContain("998877665544", "{");
    }

    @ParameterizedTest
    @EnumSource(names = {"WITH_TWO_TOKENS", "BY_SUBACCOUNT"})
    void oneRightSignatureOfSeveralIsEnough(Signing way) {
        assertThat(WebhookProbe.verbs(
                        WebhookProbe.plivo(WebhookProbe.account().signing(way)).post("/plivo/answer", said)))
                .containsExactly("Dial");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", " , ,", "AAAA,BBBB", "=", "\u007f"})
    void noneThatIsRightOfSeveralIsNotEnough(String signatures) throws Exception {
        Map<String, String> headers = new HashMap<>(signed().headers());
        headers.replaceAll((name, value) -> name.endsWith("Nonce") ? value : signatures.replace("\u007f", value + "x"));

        assertThat(send(headers).statusCode()).isEqualTo(403);
    }

    @Test
    void aSignatureIsGoodForItsOwnWordsOnly() throws Exception {
        Envelope other = Envelope.of(WebhookProbe.account(), "POST", "/plivo/answer", Map.of("CallUUID", call));
        assertThat(send(other.headers()).statusCode()).isEqualTo(403);

        Envelope otherAddress = Envelope.of(WebhookProbe.account(), "POST", "/plivo/hangup", said);
        assertThat(send(otherAddress.headers()).statusCode()).isEqualTo(403);

        Envelope otherMethod = Envelope.of(WebhookProbe.account(), "GET", "/plivo/answer", said);
        assertThat(send(otherMethod.headers()).statusCode()).isEqualTo(403);

        Map<String, String> otherNonce = new HashMap<>(signed().headers());
        otherNonce.put("X-Plivo-Signature-V3-Nonce", "1");
        assertThat(send(otherNonce).statusCode()).isEqualTo(403);
        assertThat(WebhookProbe.kept(call, "ANSWER")).isEmpty();
    }

    @Test
    void theAddressConfiguredAtPlivoIsTheOneThatIsSigned() throws Exception {
        Account reported = Account.of(FRONTDESK.base(), FRONTDESK.plivoAuthToken(), FRONTDESK.plivoTimeZone());

        isRefused(WebhookProbe.plivo(reported).post("/plivo/answer", said));
        HttpResponse<String> right = send(signed().headers());
        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(right.body())
                .contains("\"" + FRONTDESK.publicUrl() + "/plivo/calls/" + call + "/stages/1/dial-result\"");
    }

    @Test
    void forwardedHeadersChangeNothing() throws Exception {
        URI evil = URI.create("https://evil.example");
        Account forged = Account.of(evil, FRONTDESK.plivoAuthToken(), FRONTDESK.plivoTimeZone());
        Map<String, String> forwarded = Map.of(
                "X-Forwarded-Host", evil.getHost(),
                "X-Forwarded-Proto", "https",
                "Forwarded", "host=evil.example;proto=https",
                "X-Original-URL", "/api/users");

        Map<String, String> headers = new HashMap<>(forwarded);
        headers.putAll(Envelope.of(forged, "POST", "/plivo/answer", said).headers());
        assertThat(send(headers).statusCode()).isEqualTo(403);

        headers.putAll(signed().headers());
        assertThat(send(headers).body()).contains("<Dial").doesNotContain("evil");
    }

    @Test
    void aTokenOfTheApiOpensNoWebhook() throws Exception {
        assertThat(send(Map.of("Authorization", "Bearer " + FRONTDESK.apiToken()))
                        .statusCode())
                .isEqualTo(403);
    }

    private void isRefused(Reply reply) {
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).isEmpty();
        for (String kind : List.of("ANSWER", "FALLBACK", "HANGUP")) {
            assertThat(WebhookProbe.kept(call, kind)).isEmpty();
        }
        assertThat(FRONTDESK.get("/api/calls/" + call).status()).isEqualTo(404);
    }

    private Envelope signed() {
        return Envelope.of(WebhookProbe.account(), "POST", "/plivo/answer", said);
    }

    /** The same body under whatever headers. */
    private HttpResponse<String> send(Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(FRONTDESK.base() + "/plivo/answer"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(signed().body()));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
