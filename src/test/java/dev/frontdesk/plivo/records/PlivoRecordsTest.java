package dev.frontdesk.plivo.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontdesk.call.Parameters;
import dev.frontdesk.carrier.Filed;
import dev.frontdesk.carrier.rest.Fault;
import dev.frontdesk.carrier.rest.FiledCalls;
import dev.frontdesk.carrier.rest.FiledRecordings;
import dev.frontdesk.carrier.rest.PlivoRest;
import dev.frontdesk.plivo.client.PlivoConnection;
import dev.frontdesk.plivo.client.PlivoFailure;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How Plivo is asked for its records, and what is kept of them. */
class PlivoRecordsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final PlivoRest standIn = PlivoRest.start();
    private final FiledCalls calls = new FiledCalls();
    private final FiledRecordings recordings = new FiledRecordings();
    private final PlivoRecords records = new PlivoRecords(new PlivoConnection(
            Optional.of(PlivoRest.AUTH_ID),
            Optional.of(PlivoRest.AUTH_TOKEN),
            Optional.of(standIn.url()),
            Duration.ofSeconds(1)));

    @BeforeEach
    void offer() {
        standIn.offer(calls);
        standIn.offer(recordings);
    }

    @AfterEach
    void end() {
        standIn.close();
    }

    @Test
    void incomingCallsAreFoundByWhenTheyEnded() {
        file(call("before", 11, 59, 59), call("at noon", 12, 0, 0), call("late", 12, 59, 59), call("after", 13, 0, 0));

        PlivoRecords.RecordsPage recordsPage = records.calls(NOON, NOON.plusSeconds(3600), 0);

        assertThat(ids(recordsPage.records())).containsExactly("late", "at noon");
        assertThat(recordsPage.last()).isTrue();
    }

    @Test
    void aLongListIsReadPageByPage() {
        for (int i = 0; i < 47; i++) {
            file(call("call " + i, 12, i, 0));
        }
        List<String> found = new ArrayList<>();
        PlivoRecords.RecordsPage recordsPage;
        do {
            recordsPage = records.calls(NOON, NOON.plusSeconds(3600), found.size());
            found.addAll(ids(recordsPage.records()));
        } while (!recordsPage.last());

        assertThat(found).hasSize(47).doesNotHaveDuplicates();
    }

    @Test
    void whatIsKeptAreFactsOfTheCallInPlivosWords() {
        file(call("a call", 12, 0, 0));

        String kept =
                records.calls(NOON, NOON.plusSeconds(3600), 0).records().get(0).text();

        assertThat(kept)
                .isEqualTo("answer_time=2026-11-22+17%3A29%3A00%2B05%3A30&bill_duration=60&call_duration=60"
                        + "&call_uuid=a+call&end_time=2026-11-22+17%3A30%3A00%2B05%3A30&from_number=447866555273"
                        + "&hangup_cause_code=4000&hangup_cause_name=Normal+Hangup&hangup_source=Caller"
                        + "&initiation_time=2026-11-22+17%3A28%3A00%2B05%3A30&to_number=441172050456");
    }

    @Test
    void legsAndRecordingsAreFoundByTheirCall() {
        JsonObject leg = Json.createObjectBuilder(call("a leg", 12, 0, 0))
                .add("parent_call_uuid", "a call")
                .add("call_direction", "outbound")
                .build();
        JsonObject recording = Json.createObjectBuilder()
                .add("recording_id", "kept")
                .add("call_uuid", "a call")
                .add("recording_duration_ms", "345100.00000")
                .add("recording_url", "https://media.plivo.com/kept.mp3")
                .build();
        Filed filed = new Filed(call("a call", 12, 0, 0), List.of(leg), List.of(recording));
        calls.add(filed);
        recordings.add(filed);

        assertThat(ids(records.calls(NOON, NOON.plusSeconds(1), 0).records())).containsExactly("a call");
        assertThat(ids(records.legs("a call"))).containsExactly("a leg");
        assertThat(records.recordings("a call").get(0).text())
                .isEqualTo("call_uuid=a+call&recording_duration_ms=345100.00000&recording_id=kept"
                        + "&recording_url=https%3A%2F%2Fmedia.plivo.com%2Fkept.mp3");
        assertThat(records.legs("another")).isEmpty();
        assertThat(records.recordings("another")).isEmpty();
    }

    @Test
    void aRefusalIsSaidAndNotAskedAgain() {
        calls.refuse(0, 429);

        assertThatThrownBy(() -> records.legs("a call"))
                .isInstanceOf(PlivoFailure.class)
                .hasMessageContaining("429");
        assertThat(standIn.heard()).hasSize(1);
    }

    @Test
    void nobodyIsWaitedForWhoDoesNotAnswer() {
        standIn.failNext(1, Fault.HANG);

        assertThatThrownBy(() -> records.recordings("a call"))
                .isInstanceOf(PlivoFailure.class)
                .hasMessageContaining("in time");
    }

    private void file(JsonObject... records) {
        for (JsonObject record : records) {
            calls.add(new Filed(record, List.of(), List.of()));
        }
    }

    private static List<String> ids(List<Parameters> records) {
        return records.stream().map(record -> record.first("call_uuid")).toList();
    }

    /** Two minutes long, of an account in India, and over at this time in UTC. */
    private static JsonObject call(String id, int hour, int minute, int second) {
        Instant end = NOON.plusSeconds((hour - 12) * 3600L + minute * 60L + second);
        JsonObjectBuilder record = Json.createObjectBuilder()
                .add("call_uuid", id)
                .addNull("parent_call_uuid")
                .add("call_direction", "inbound")
                .add("from_number", "447866555273")
                .add("to_number", "441172050456")
                .add("initiation_time", local(end.minusSeconds(120)))
                .add("answer_time", local(end.minusSeconds(60)))
                .add("end_time", local(end))
                .add("call_duration", 60)
                .add("bill_duration", 60)
                .add("billed_duration", 60)
                .add("hangup_cause_code", 4000)
                .add("hangup_cause_name", "Normal Hangup")
                .add("hangup_source", "Caller")
                .add("total_amount", "0.00300")
                .add("call_state", "ANSWER")
                .add("resource_uri", "/v1/Account/any/Call/" + id + "/");
        return record.build();
    }

    private static String local(Instant time) {
        return time.plus(Duration.ofMinutes(330)).toString().replace('T', ' ').replace("Z", "+05:30");
    }
}
