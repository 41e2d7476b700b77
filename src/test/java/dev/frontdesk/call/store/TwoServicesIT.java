package dev.frontdesk.call.store;

import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.call.OwnLine;
import dev.frontdesk.call.Stage;
import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.expect.Arrivals;
import dev.frontdesk.carrier.expect.PartialExpectation;
import dev.frontdesk.carrier.expect.RecordedCall;
import dev.frontdesk.carrier.expect.Rows;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.host.FrontdeskProcess;
import dev.frontdesk.carrier.host.ServerLog;
import dev.frontdesk.carrier.webhook.Webhook;
import dev.frontdesk.fuzz.Crowd;
import dev.frontdesk.history.live.LiveReader;
import dev.frontdesk.history.live.SlowCall;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Two Frontdesks on one database, which receive webhooks of the same calls at the same time. */
class TwoServicesIT {

    private static final Path FOLDER = Path.of("target", "two-services-it");
    private static final int PLAYED = 50;
    private static final int CALLS = Integer.getInteger("frontdesk.calls", 400);
    /** Two for each call. */
    private static final int THREADS = 6;

    private static final String DEADLOCKS =
            "select 'deadlocks', deadlocks from pg_stat_database where datname = current_database()";
    private static final String ROWS = "select call_uuid, count(*) from call where call_uuid = any(?) group by 1";
    private static final String EVENTS =
            "select call_uuid, count(*) from call_event where call_uuid = any(?) group by 1";

    private final DataSource database = Frontdesk.running().database();

    /**
     * What one of two threads sends of a call, to the two services in turn: three of four webhooks, so that half of them
     * come from both threads, to both services at once.
     */
    private record Half(Arrivals arrivals, Carrier first, Carrier second, int leftOut) {

        void send() {
            List<Webhook> webhooks = arrivals.sent();
            for (int place = 0; place < webhooks.size(); place++) {
                Carrier plivo = place % 2 == 0 ? first : second;
                if (place % 4 != leftOut) {
                    assertThat(plivo.send(webhooks.get(place)).status()).isEqualTo(200);
                }
            }
        }
    }

    @Test
    void oneCallReportedByTwoThreadsToTwoServicesAtOnceIsOneCall() throws SQLException {
        List<Arrivals> all = allArrivals();
        Map<String, Long> deadlocksBefore = counted(DEADLOCKS);

        try (FrontdeskProcess other = startOther();
                Crowd crowd = new Crowd(THREADS)) {
            Carrier here = Stage.plivo();
            Carrier there = new Carrier(other.awaitReady().base(), Stage.account());
            readersOfOneLearnWhatTheOtherWrites(here, other.base());
            List<Half> halves = all.stream()
                    .flatMap(arrivals ->
                            Stream.of(new Half(arrivals, here, there, 1), new Half(arrivals, there, here, 3)))
                    .toList();
            crowd.forEach(halves, Half::send);
            crowd.forEach(all, TwoServicesIT::awaitRightRecord);
            stagesOfOneCallAreServedByBoth(Frontdesk.running().base(), other.base());
        }

        String[] calls = all.stream().map(Arrivals::callUuid).toArray(String[]::new);
        Rows.await(database, calls);
        assertThat(counted(ROWS, calls))
                .hasSize(CALLS)
                .allSatisfy((call, rows) -> assertThat(rows).isOne());
        assertThat(counted(EVENTS, calls)).isEqualTo(eventsReportedBy(all));
        assertThat(counted(DEADLOCKS)).isEqualTo(deadlocksBefore);
    }

    /** The reader changes to the other service in the middle of the call, as it does where a load balancer sends it there. */
    private static void readersOfOneLearnWhatTheOtherWrites(Carrier here, URI there) {
        SlowCall call = new SlowCall(here, "15550160001");
        String lastId;
        try (LiveReader reader = LiveReader.open(there, "", null)) {
            call.comesIn();
            reader.awaitLast(call.callUuid(), now -> now.getString("state").equals("ringing"));
            lastId = reader.lastId();
        }
        call.isAnswered().isHungUp();
        try (LiveReader reader = LiveReader.open(Frontdesk.running().base(), "", lastId)) {
            reader.awaitLast(call.callUuid(), now -> now.getString("state").equals("ended"));
            assertThat(reader.events("reset")).isEmpty();
        }
    }

    /** What is asked at the end of the first stage goes to the one service, and all else to the other. */
    private static void stagesOfOneCallAreServedByBoth(URI here, URI there) {
        try (OwnLine own = new OwnLine()) {
            String line = own.addLine(", \"stages\": [{\"users\": [%d], \"seconds\": 10}, {\"users\": [%d]}]");
            Scenario call = Scenario.callTo(line)
                    .when(own.address("ben"), answersAfter(4).talking(9));
            await().until(() ->
                    new Carrier(there, Stage.account()).play(call).rung().size() == 2);
            for (List<URI> pair : List.of(List.of(here, there), List.of(there, here))) {
                PlayedCall played = new Carrier(
                                webhook -> pair.get(webhook.path().contains("/stages/1/") ? 1 : 0), Stage.account())
                        .play(call);
                assertThat(played.rung()).containsExactly(own.address("anna"), own.address("ben"));
                Stage.expectedOf(played);
            }
        }
    }

    private static List<Arrivals> allArrivals() {
        List<RecordedCall> played = Stage.repertoire(PLAYED, System.nanoTime());
        return IntStream.range(0, CALLS)
                .mapToObj(number -> played.get(number % PLAYED)
                        .allReported(UUID.randomUUID().toString()))
                .toList();
    }

    private static FrontdeskProcess startOther() throws SQLException {
        Map<String, String> settings = Frontdesk.settings(Stage.databaseUrl(), Frontdesk.freePort());
        settings.put("DATA_DIR", FOLDER.resolve("data").toString());
        return FrontdeskProcess.start(settings, new ServerLog(FOLDER.resolve("server.log")).stream());
    }

    private static void awaitRightRecord(Arrivals arrivals) {
        PartialExpectation expected = PartialExpectation.of(arrivals);
        await().pollDelay(Duration.ZERO)
                .untilAsserted(() -> assertThat(expected.differences(Stage.logged(arrivals.callUuid())))
                        .as(arrivals.toString())
                        .isEmpty());
    }

    private static Map<String, Long> eventsReportedBy(List<Arrivals> all) {
        Map<String, Long> events = new HashMap<>();
        all.forEach(arrivals ->
                events.put(arrivals.callUuid(), (long) arrivals.arrived().size()));
        return events;
    }

    /** The rows of a query as pairs. */
    private Map<String, Long> counted(String query, String... calls) throws SQLException {
        Map<String, Long> counted = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            if (calls.length > 0) {
                statement.setArray(1, connection.createArrayOf("text", calls));
            }
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                counted.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counted;
    }
}
