package dev.frontdesk.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.expect.Rows;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.webhook.Reply;
import dev.frontdesk.carrier.webhook.Signing;
import dev.frontdesk.fuzz.Dice;
import dev.frontdesk.fuzz.RandomRequests;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ten thousand webhooks of a few hundred calls: thrown, repeated, swapped, forged, by GET and by POST, several at once. */
class WebhookFuzzIT {

    private static final int REQUESTS = 10_000;
    private static final Frontdesk FRONTDESK = Frontdesk.running();

    private final WebhookProbe desk = new WebhookProbe();
    private final Carrier plivo = WebhookProbe.plivo();
    private final Carrier forger = WebhookProbe.plivo(WebhookProbe.account().signing(Signing.WRONG));
    private final RandomRequests random = new RandomRequests();
    /** With what all ids of this run begin. */
    private final String run = UUID.randomUUID().toString().substring(0, 9);

    private final List<String> calls = IntStream.range(0, 400)
            .mapToObj(i -> run + String.format("0000-4000-8000-%012d", i))
            .toList();

    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Queue<RandomWebhook> recent = new ConcurrentLinkedQueue<>();

    @Test
    void everyOneIsAnsweredAndTheLogHoldsEachOnce() throws Exception {
        random.make(REQUESTS, this::sendAny);

        WebhookProbe.soon()
                .untilAsserted(() -> assertThat(kept()).as(random.seed()).isEqualTo(new TreeSet<>(sent)));
        assertThat(number("select count(*) from call_event where call_uuid like ?"))
                .isEqualTo(sent.size());
        Rows.await(FRONTDESK.database(), calls);
        assertThat(number("select count(*) from call where call_uuid like ?"))
                .isEqualTo(sent.stream()
                        .map(event -> event.split(" ")[0])
                        .distinct()
                        .count());
        calls.forEach(call -> assertThat(FRONTDESK.get("/api/calls/" + call).status())
                .as(random.seed())
                .isIn(200, 404));
        assertThat(rebuilt()).as(random.seed()).contains(" calls ").doesNotContain(run);
        assertThat(desk.log()).doesNotContain("\tat ", " SEVERE ");
    }

    private void sendAny(Dice dice) {
        RandomWebhook earlier = dice.chance(20) ? recent.poll() : null;
        RandomWebhook webhook = earlier != null ? earlier : RandomWebhook.of(dice, calls);
        if (dice.chance(3)) {
            assertThat(forger.post(webhook.path(), webhook.parameters()).status())
                    .isEqualTo(403);
            return;
        }
        Reply reply = dice.chance(15)
                ? plivo.get(webhook.path(), webhook.parameters())
                : plivo.post(webhook.path(), webhook.parameters());
        assertThat(webhook.scripts()).as("%s", webhook).contains(WebhookProbe.verbs(reply));
        if (!webhook.call().isEmpty()) {
            sent.add(webhook.call() + " " + webhook.kind() + " " + WebhookProbe.asKept(webhook.parameters()));
        }
        if (recent.size() < 100) {
            recent.add(webhook);
        }
    }

    /** Which rows do not say what their events say. */
    private static String rebuilt() throws IOException, InterruptedException {
        HttpRequest rebuild = HttpRequest.newBuilder(URI.create(FRONTDESK.base() + "/api/rebuild"))
                .header("Authorization", "Bearer " + FRONTDESK.apiToken())
                .header("Accept", "text/plain")
                .POST(BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(rebuild, BodyHandlers.ofString()).body();
    }

    private Set<String> kept() throws SQLException {
        Set<String> kept = new TreeSet<>();
        try (Connection connection = FRONTDESK.database().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select call_uuid, kind, parameters from call_event where call_uuid like ?")) {
            statement.setString(1, run + "%");
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    kept.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
                }
            }
        }
        return kept;
    }

    private long number(String query) throws SQLException {
        try (Connection connection = FRONTDESK.database().getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, run + "%");
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
