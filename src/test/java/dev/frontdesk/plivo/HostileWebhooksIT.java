package dev.frontdesk.plivo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.webhook.Reply;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks that are rightly signed and say odd things: the caller is answered, and what was said is kept as it was. */
class HostileWebhooksIT {

    private static final Map<String, String> KINDS = new LinkedHashMap<>(Map.of(
            "/plivo/answer", "ANSWER",
            "/plivo/fallback", "FALLBACK",
            "/plivo/hangup", "HANGUP",
            "/plivo/calls/{}/dial-event", "LEG",
            "/plivo/calls/{}/dial-result", "DIAL_RESULT",
            "/plivo/calls/{}/voicemail", "VOICEMAIL",
            "/plivo/calls/{}/voicemail-ready", "VOICEMAIL_READY"));

    private final WebhookProbe desk = new WebhookProbe();

    /** Whatever came, the next call is a call like any other, and the log is a log. */
    @AfterEach
    void nothingIsBroken() {
        assertThat(WebhookProbe.plivo()
                        .play(Scenario.callTo(WebhookProbe.SALES))
                        .faults())
                .isEmpty();
        assertThat(desk.log()).doesNotContain("\tat ").doesNotContainPattern("[\\p{Cc}&&[^\\n\\t]]");
    }

    static Stream<Named<String>> oddTexts() {
        return Stream.of(
                named("control characters", controls()),
                named("U+0000", "a\u0000b"),
                named("8 KB", "x".repeat(8_000)),
                named("emoji of two characters each", "\uD83D\uDCDE".repeat(200)),
                named("writing turned round", "\u202egnp.exe\u2066\u2069"),
                named("form signs", "a=b&c=d+%2B%zz"),
                named("XML", "]]></Speak><Hangup/><!--"),
                named("an entity", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>"),
                named("SQL", "'; drop table call_event; --"),
                named("JSON", "\"},{\"callUuid\":\"forged\"}]"),
                named("a formula", "=cmd|' /C calc'!A0"),
                named("a line of the log", "any\r\n2026-01-01T00:00:00.000+0000 SEVERE forged: line"),
                named("a look-up", "${jndi:ldap://127.0.0.1:1/a}"),
                named("HTML", "<script>alert(1)</script>"));
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void whateverIsSaidOfACallIsKeptExactly(String text) {
        KINDS.forEach((address, kind) -> {
            String call = UUID.randomUUID().toString();
            Map<String, String> said = new TreeMap<>(Map.of(
                    "CallUUID", call, "To", WebhookProbe.SALES, "From", text, "CallerName", text, "DialBLegTo", text));
            said.put("RecordUrl", text);
            said.put("SIP-H-To", text);
            said.put("X-PH-Odd", text);

            Reply reply = WebhookProbe.plivo().post(address.replace("{}", call), said);

            WebhookProbe.verbs(reply);
            assertThat(reply.text()).doesNotContain(text);
            WebhookProbe.soon()
                    .untilAsserted(
                            () -> assertThat(WebhookProbe.kept(call, kind)).containsExactly(WebhookProbe.asKept(said)));
            assertThat(WebhookProbe.call(call).getString("callUuid")).isEqualTo(call);
        });
        assertThat(desk.log()).doesNotContain(text).doesNotContain(" SEVERE ");
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void thePeopleWhoReadTheLogSeeNoControlCharacters(String text) {
        String call = UUID.randomUUID().toString();

        WebhookProbe.plivo()
                .post("/plivo/answer", Map.of("CallUUID", call, "To", WebhookProbe.SALES, "CallerName", text));

        assertThat(WebhookProbe.call(call).getString("callerName"))
                .doesNotContainPattern("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]")
                .hasSizeLessThanOrEqualTo(600);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "0",
                "1e9",
                "2147483648",
                "999999999",
                "99999999999999999999",
                "0x10",
                "1.5",
                "NaN",
                "Infinity",
                "٣",
                " ",
                "banana",
                "\u0000",
                "2016-13-45 99:99:99",
                "9999-12-31 23:59:59",
                "+999999999-01-01 00:00:00",
                "-4713-01-01 00:00:00",
                "0000-00-00 00:00:00",
                "0001-01-01 00:00:00"
            })
    void numbersAndTimesThatAreNoneCostNoCall(String number) {
        String call = UUID.randomUUID().toString();
        Map<String, String> said =
                new TreeMap<>(Map.of("CallUUID", call, "To", WebhookProbe.SALES, "SessionStart", number));
        for (String name : new String[] {
            "Duration",
            "BillDuration",
            "HangupCauseCode",
            "StartTime",
            "AnswerTime",
            "EndTime",
            "DialBLegDuration",
            "DialBLegPosition",
            "DialBLegHangupCauseCode",
            "RecordingDuration",
            "RecordingDurationMs",
            "TotalCost"
        }) {
            said.put(name, number);
        }
        said.put("DialBLegStatus", "hangup");

        KINDS.keySet()
                .forEach(address -> WebhookProbe.verbs(WebhookProbe.plivo().post(address.replace("{}", call), said)));

        KINDS.values()
                .forEach(kind -> WebhookProbe.soon()
                        .untilAsserted(() ->
                                assertThat(WebhookProbe.kept(call, kind)).containsExactly(WebhookProbe.asKept(said))));
        JsonObject logged = WebhookProbe.call(call);
        assertThat(logged.getString("state")).isEqualTo("ended");
        assertThat(logged.getString("startedAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    }

    @Test
    void manyParametersThatNobodyKnowsAreKept() {
        String call = UUID.randomUUID().toString();
        Map<String, String> said = new TreeMap<>(Map.of("CallUUID", call, "To", WebhookProbe.SALES));
        IntStream.range(0, 190).forEach(i -> said.put("Unknown" + i, "any " + i));

        assertThat(WebhookProbe.verbs(WebhookProbe.plivo().post("/plivo/answer", said)))
                .containsExactly("Dial");

        WebhookProbe.soon()
                .untilAsserted(
                        () -> assertThat(WebhookProbe.kept(call, "ANSWER")).containsExactly(WebhookProbe.asKept(said)));
    }

    private static String controls() {
        return IntStream.concat(IntStream.rangeClosed(1, 31), IntStream.rangeClosed(127, 159))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
