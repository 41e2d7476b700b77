package dev.frontdesk.history;

import static org.awaitility.Awaitility.await;

import dev.frontdesk.call.Stage;
import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.expect.Rows;
import dev.frontdesk.carrier.host.Frontdesk;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Single webhooks about a call to Sales, with times of our choice. Each is in the list when its method returns. */
final class Reports {

    private static final Frontdesk FRONTDESK = Frontdesk.running();

    private final Carrier plivo = Stage.plivo();

    /** A call begins. */
    String begun(String caller, String sessionStart) {
        String callUuid = UUID.randomUUID().toString();
        report("answer", callUuid, caller, Map.of("Direction", "inbound", "SessionStart", sessionStart));
        return callUuid;
    }

    /** It ends; {@code start} corrects when it began. */
    void ended(String callUuid, String caller, String sessionStart, String start) {
        report(
                "hangup",
                callUuid,
                caller,
                Map.of(
                        "SessionStart",
                        sessionStart,
                        "StartTime",
                        start.substring(0, 19),
                        "EndTime",
                        "2025-05-05 05:06:00",
                        "HangupCause",
                        "NORMAL_CLEARING"));
        await().until(() -> Stage.logged(callUuid).getString("state").equals("ended"));
    }

    /** A call of which nothing but the end is known. */
    String hungUp(String caller, String start) {
        String callUuid = UUID.randomUUID().toString();
        report("hangup", callUuid, caller, Map.of("StartTime", start));
        return callUuid;
    }

    private void report(String kind, String callUuid, String caller, Map<String, String> more) {
        Map<String, String> parameters = new HashMap<>(more);
        parameters.putAll(Map.of("CallUUID", callUuid, "From", caller, "To", Log.SALES));
        plivo.post("/plivo/" + kind, parameters);
        await().until(() -> FRONTDESK.get("/api/calls/" + callUuid).status() == 200);
        Rows.await(FRONTDESK.database(), callUuid);
    }
}
