package dev.frontdesk.operations;

import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.api.Client;
import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.expect.Rows;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.webhook.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures agree with the log, whatever order webhooks come in and however often. */
class MetricsIT {

    private static final String SALES = "sip:sales160408161440@phone.plivo.com";
    private static final Frontdesk FRONTDESK = Frontdesk.running();

    private final Client client = new Client();
    private final Carrier plivo = new Carrier(
            FRONTDESK.base(), Account.of(FRONTDESK.publicUrl(), FRONTDESK.plivoAuthToken(), FRONTDESK.plivoTimeZone()));

    @Test
    void aCallIsCountedOnceHoweverOftenItsEndIsReported() {
        double before = figure("frontdesk_calls_total");
        String callUuid = plivo.play(callTo(SALES).at(Instant.now())).callUuid();
        awaitState(callUuid, "ended");

        hangUp(callUuid, Map.of("TotalCost", "0.00420"));
        hangUp(callUuid, Map.of("TotalCost", "0.00430"));
        await().until(() -> eventsOf(callUuid, "HANGUP") == 3);
        Rows.await(FRONTDESK.database(), callUuid);

        assertThat(figure("frontdesk_calls_total")).isEqualTo(before + 1);
    }

    @Test
    void aCallWhoseEndComesFirstIsCountedOnce() {
        double before = figure("frontdesk_calls_total");
        String callUuid = UUID.randomUUID().toString();
        hangUp(callUuid, Map.of("Duration", "9"));
        awaitState(callUuid, "ended");
        plivo.post("/plivo/answer", about(callUuid));
        plivo.post(
                "/plivo/calls/" + callUuid + "/dial-result",
                with(
                        callUuid,
                        Map.of(
                                "DialStatus",
                                "completed",
                                "DialBLegUUID",
                                UUID.randomUUID().toString())));
        awaitOutcome(callUuid, "answered");

        assertThat(figure("frontdesk_calls_total")).isEqualTo(before + 1);
    }

    @Test
    void aMissedCallWithALateMessageIsCountedOnceAndAsVoicemail() throws SQLException {
        double before = figure("frontdesk_calls_total");
        String callUuid = UUID.randomUUID().toString();
        plivo.post("/plivo/answer", about(callUuid));
        plivo.post("/plivo/calls/" + callUuid + "/dial-result", with(callUuid, Map.of("DialStatus", "no-answer")));
        hangUp(callUuid, Map.of("Duration", "9"));
        awaitOutcome(callUuid, "missed");
        plivo.post(
                "/plivo/calls/" + callUuid + "/voicemail-ready",
                with(
                        callUuid,
                        Map.of(
                                "RecordUrl",
                                "https://media.plivo.com/v1/Account/MA/Recording/late.mp3",
                                "RecordingID",
                                "late",
                                "RecordingDuration",
                                "12")));
        awaitOutcome(callUuid, "voicemail");

        assertThat(figure("frontdesk_calls_total")).isEqualTo(before + 1);
        // The figures by outcome are read from the log again after 30 s.
        await().atMost(Duration.ofSeconds(45))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    for (String outcome : List.of("missed", "voicemail")) {
                        assertThat(figure("frontdesk_calls_last_24h{outcome=\"" + outcome + "\"}"))
                                .isEqualTo(count("select count(*) from call where state = 'ENDED' and outcome = '"
                                        + outcome.toUpperCase(Locale.ROOT)
                                        + "' and coalesce(listed_at, started_at) >= now() - interval '24 hours'"));
                    }
                });
    }

    @Test
    void aRepeatedEventIsNotCountedAsWritten() {
        String callUuid = UUID.randomUUID().toString();
        double before = figure("frontdesk_events_batch_sum");
        for (int i = 0; i < 3; i++) {
            double batches = figure("frontdesk_events_batch_count");
            hangUp(callUuid, Map.of("Duration", "9"));
            await().until(() -> figure("frontdesk_events_batch_count") > batches);
        }

        assertThat(figure("frontdesk_events_batch_sum")).isEqualTo(before + 1);
    }

    @Test
    void theOutcomesOfTheLastDayAreReadFromTheLog() {
        assertThat(figures().keySet())
                .contains(
                        "frontdesk_calls_last_24h{outcome=\"answered\"}",
                        "frontdesk_calls_last_24h{outcome=\"voicemail\"}",
                        "frontdesk_calls_last_24h{outcome=\"missed\"}",
                        "frontdesk_calls_last_24h{outcome=\"rejected\"}",
                        "frontdesk_calls_last_24h{outcome=\"failed\"}");
        assertThat(figure("frontdesk_calls_last_24h{outcome=\"missed\"}")).isNotNegative();
    }

    @Test
    void everyFigureHasAnExplanationAndCountersBeginAtZero() {
        String text = client.get("/api/metrics").http().body();
        Set<String> explained = text.lines()
                .filter(line -> line.startsWith("# HELP "))
                .filter(line -> !line.split(" ", 4)[3].isBlank())
                .map(line -> line.split(" ")[2])
                .collect(Collectors.toSet());
        Set<String> all = text.lines()
                .filter(line -> line.startsWith("# TYPE "))
                .map(line -> line.split(" ")[2])
                .collect(Collectors.toSet());

        assertThat(explained).isEqualTo(all);
        assertThat(all)
                .contains(
                        "frontdesk_calls_total",
                        "frontdesk_projection_lag_seconds",
                        "frontdesk_projection_waiting",
                        "frontdesk_projection_not_computed",
                        "frontdesk_projection_sweep_findings_total",
                        "frontdesk_events_journalled_total",
                        "frontdesk_events_batch",
                        "frontdesk_webhooks_seconds",
                        "frontdesk_journal_oldest_seconds",
                        "frontdesk_database_connections",
                        "frontdesk_build_info",
                        "jvm_memory_used_bytes",
                        "jvm_gc_memory_allocated_bytes_total",
                        "jvm_threads_live_threads",
                        "process_cpu_usage");
        assertThat(text).contains("frontdesk_build_info{java=\"").doesNotContain("version=\"${");
    }

    @ParameterizedTest
    @ValueSource(strings = {"frontdesk-dashboard.json", "frontdesk-alerts.yml", "operations.md"})
    void aPageAsksOnlyForFiguresThatThereAre(String page) throws IOException {
        String text = client.get("/api/metrics").http().body();

        assertThat(Pattern.compile("frontdesk_[a-z0-9_]+")
                        .matcher(Files.readString(Path.of("src/docs", page)))
                        .results()
                        .map(MatchResult::group))
                .isNotEmpty()
                .allMatch(figure -> text.contains("\n" + figure));
    }

    private void hangUp(String callUuid, Map<String, String> more) {
        plivo.post("/plivo/hangup", with(callUuid, more));
    }

    private static Map<String, String> about(String callUuid) {
        return Map.of("CallUUID", callUuid, "From", "447700900123", "To", SALES, "Direction", "inbound");
    }

    private static Map<String, String> with(String callUuid, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(about(callUuid));
        all.putAll(more);
        return all;
    }

    private void awaitState(String callUuid, String state) {
        await().until(() -> client.get("/api/calls/" + callUuid).http().body().contains("\"state\":\"" + state + "\""));
        Rows.await(FRONTDESK.database(), callUuid);
    }

    private void awaitOutcome(String callUuid, String outcome) {
        await().until(() ->
                client.get("/api/calls/" + callUuid).http().body().contains("\"outcome\":\"" + outcome + "\""));
        Rows.await(FRONTDESK.database(), callUuid);
    }

    private static long eventsOf(String callUuid, String kind) throws SQLException {
        return count("select count(*) from call_event where call_uuid = '" + callUuid + "' and kind = '" + kind + "'");
    }

    private static long count(String query) throws SQLException {
        try (Connection connection = FRONTDESK.database().getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private double figure(String name) {
        return Double.parseDouble(figures().get(name));
    }

    private Map<String, String> figures() {
        return client.get("/api/metrics")
                .http()
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.lastIndexOf(' ')),
                        line -> line.substring(line.lastIndexOf(' ') + 1)));
    }
}
