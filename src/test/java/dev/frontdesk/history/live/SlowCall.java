package dev.frontdesk.history.live;

import dev.frontdesk.call.Stage;
import dev.frontdesk.carrier.Carrier;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A call to Sales whose webhooks the test sends one by one, so that it can look in between. */
public final class SlowCall {

    private static final String LUKE = "sip:lukehome160409112133@phone.plivo.com";

    private final Carrier plivo;
    private final String callUuid = UUID.randomUUID().toString();
    private final String leg = UUID.randomUUID().toString();
    private final String from;

    public SlowCall(Carrier plivo, String from) {
        this.plivo = plivo;
        this.from = from;
    }

    public String callUuid() {
        return callUuid;
    }

    public SlowCall comesIn() {
        return post("/plivo/answer", Map.of("CallStatus", "ringing", "Event", "StartApp"));
    }

    public SlowCall isAnswered() {
        leg("answer", "DialAnswer");
        return leg("connected", "DialConnected");
    }

    public SlowCall isHungUp() {
        return post("/plivo/hangup", Map.of("CallStatus", "completed", "Event", "Hangup", "Duration", "8"));
    }

    private SlowCall leg(String action, String event) {
        plivo.post(
                "/plivo/calls/" + callUuid + "/dial-event",
                Map.of(
                        "CallUUID", callUuid,
                        "DialALegUUID", callUuid,
                        "DialAction", action,
                        "DialBLegPosition", "1",
                        "DialBLegStatus", action,
                        "DialBLegTo", LUKE,
                        "DialBLegUUID", leg,
                        "Event", event));
        return this;
    }

    private SlowCall post(String path, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(more);
        all.putAll(Map.of("CallUUID", callUuid, "From", from, "To", Stage.SALES, "Direction", "inbound"));
        plivo.post(path, all);
        return this;
    }
}
