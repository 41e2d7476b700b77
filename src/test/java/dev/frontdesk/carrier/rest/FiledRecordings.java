package dev.frontdesk.carrier.rest;

import dev.frontdesk.carrier.Filed;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** The recordings that the account keeps. */
public final class FiledRecordings implements Resource {

    private final List<JsonObject> recordings = new ArrayList<>();

    @Override
    public String name() {
        return "Recording";
    }

    public synchronized void add(Filed call) {
        recordings.addAll(call.recordings());
    }

    @Override
    public synchronized Reply reply(Asked asked) {
        if (!asked.isList()) {
            return Reply.missing();
        }
        String call = asked.query().get("call_uuid");
        return Page.of(
                recordings.stream()
                        .filter(recording -> call == null || call.equals(recording.getString("call_uuid")))
                        .toList(),
                asked);
    }
}
