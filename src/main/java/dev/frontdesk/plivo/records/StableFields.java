package dev.frontdesk.plivo.records;

import com.plivo.api.models.call.Call;
import com.plivo.api.models.recording.Recording;
import dev.frontdesk.call.Parameters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Selects what an event keeps of a record: facts of the call, under Plivo's names, and nothing that may change between
 * two passes (prices are rounded again, API addresses move), so that a record read twice is one event.
 */
final class StableFields {

    private final Map<String, List<String>> facts = new TreeMap<>();

    private StableFields() {}

    static Parameters of(Call call) {
        return new StableFields()
                .with("call_uuid", call.getCallUuid())
                .with("parent_call_uuid", call.getParentCallUuid())
                .with("from_number", call.getFromNumber())
                .with("to_number", call.getToNumber())
                .with("initiation_time", call.getInitiationTime())
                .with("answer_time", call.getAnswerTime())
                .with("end_time", call.getEndTime())
                .with("call_duration", call.getCallDuration())
                .with("bill_duration", call.getBillDuration())
                .with("hangup_cause_code", call.getHangupCauseCode())
                .with("hangup_cause_name", call.getHangupCauseName())
                .with("hangup_source", call.getHangupSource())
                .parameters();
    }

    static Parameters of(Recording recording) {
        return new StableFields()
                .with("recording_id", recording.getRecordingId())
                .with("call_uuid", recording.getCallUuid())
                .with("recording_url", recording.getRecordingUrl())
                .with("recording_duration_ms", recording.getRecordingDurationMs())
                .with("recording_start_ms", recording.getRecordingStartMs())
                .with("recording_end_ms", recording.getRecordingEndMs())
                .with("add_time", recording.getAddTime())
                .parameters();
    }

    private StableFields with(String name, Object value) {
        if (value != null) {
            facts.put(name, List.of(value.toString()));
        }
        return this;
    }

    private Parameters parameters() {
        return Parameters.of(facts);
    }
}
